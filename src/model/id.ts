// What an id may look like, wherever it is read, completed by an editor, or made the name of a file.

/** Of everything but facts, whose ids may have several such parts with points between them. */
export const idForm = /^[a-z][a-z0-9-]*$/
