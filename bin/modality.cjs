#!/usr/bin/env node
'use strict'
require('../dist/modality.cjs')
