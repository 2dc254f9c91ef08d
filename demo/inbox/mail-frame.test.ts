import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameDocument } from './mail-frame.ts';

describe('the document of a mail', () => {
  it('has one doctype, before anything that would turn the standard off', () => {
    const document = frameDocument('\r\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">\r\n<html lang="en"><body>Hello</body></html>');
    assert.match(document, /^<!doctype html>\n<base target="_blank">/u);
    assert.equal(document.match(/<!doctype/giu)?.length, 1);
    assert.ok(document.includes('<html lang="en"><body>Hello</body></html>'));
  });
});
