# Runs a program in a pseudo-terminal: waits for texts, sends keys, and prints what came out as JSON.
# Input on standard input: {"argv": [...], "env": {...}, "rows": n, "columns": n, "steps": [[expect, send], ...]}
# A `send` of {"signal": n} sends a signal, {"hangup": true} takes the terminal away.
# What comes out has the exit code, the text, where in it each send happened, the expected text that never came, and
# whether the terminal echoes and edits lines as it did before.
import fcntl, json, os, pty, select, struct, sys, termios, time

task = json.load(sys.stdin)
pid, fd = pty.fork()
if pid == 0:
    os.execvpe(task["argv"][0], task["argv"], task["env"])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", task.get("rows", 30), task.get("columns", 80), 0, 0))

seen = b""
at = 0
marks = []
deadline = time.time() + task.get("seconds", 20)


def read_more(wait):
    global seen
    ready, _, _ = select.select([fd], [], [], wait)
    if not ready:
        return None
    try:
        data = os.read(fd, 65536)
    except OSError:
        return False
    if not data:
        return False
    seen += data
    return True


alive = True
missing = None
for expect, send in task["steps"]:
    wanted = expect.encode()
    while alive and wanted not in seen[at:] and time.time() < deadline:
        if read_more(0.2) is False:
            alive = False
    found = seen.find(wanted, at)
    if found < 0:
        missing = expect
        break
    # Let the screen come to rest, so that it can be compared.
    while alive and read_more(0.15):
        pass
    marks.append(len(seen))
    at = len(seen)
    if isinstance(send, dict):
        if "signal" in send:
            os.kill(pid, send["signal"])
        if send.get("hangup"):
            os.close(fd)
            alive = False
    else:
        os.write(fd, send.encode())

while alive and time.time() < deadline:
    if read_more(0.2) is False:
        break
code = None
while time.time() < deadline:
    done, status = os.waitpid(pid, os.WNOHANG)
    if done:
        code = os.waitstatus_to_exitcode(status)
        break
    time.sleep(0.02)
if code is None:
    os.kill(pid, 9)
    os.waitpid(pid, 0)
try:
    local = termios.tcgetattr(fd)[3]
    restored = bool(local & termios.ECHO) and bool(local & termios.ICANON)
except (OSError, termios.error):
    restored = None
json.dump({"code": code, "restored": restored, "text": seen.decode("utf-8", "replace"), "marks": marks, "missing": missing}, sys.stdout)
