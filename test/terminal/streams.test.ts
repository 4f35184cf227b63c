import { describe, expect, it } from 'vitest';
import { type StreamsAtHand, terminalFacts } from '../../src/terminal/streams.ts';

const tty = { isTTY: true, columns: 100 };

function facts(given: Partial<StreamsAtHand> = {}) {
  return terminalFacts({ env: {}, stdin: tty, stdout: tty, stderr: tty, flags: {}, ...given });
}

describe('colour', () => {
  it('is on for a terminal, each stream by itself', () => {
    expect(facts().stdout.colour).toBe(true);
    const piped = facts({ stdout: {} });
    expect([piped.stdout.colour, piped.stderr.colour]).toEqual([false, true]);
  });

  it.each([
    ['NO_COLOR', { env: { NO_COLOR: '1' } }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }],
    ['--no-color', { flags: { color: false } }],
    ['FORCE_COLOR=0', { env: { FORCE_COLOR: '0' } }],
    ['FORCE_COLOR=false', { env: { FORCE_COLOR: 'false' } }],
  ])('is off with %s', (_name, given) => {
    expect(facts(given).stdout.colour).toBe(false);
    expect(facts(given).stderr.colour).toBe(false);
  });

  it('stays on with an empty NO_COLOR', () => {
    expect(facts({ env: { NO_COLOR: '' } }).stdout.colour).toBe(true);
  });

  it('is forced by FORCE_COLOR against everything else', () => {
    const forced = facts({
      env: { FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' },
      stdout: {},
      flags: { color: false },
    });
    expect(forced.stdout).toMatchObject({ colour: true, isTTY: false, links: false });
  });

  it('takes an empty FORCE_COLOR as unset', () => {
    expect(facts({ env: { FORCE_COLOR: '' }, stdout: {} }).stdout.colour).toBe(false);
  });
});

describe('width', () => {
  it.each([
    [100, {}],
    [60, { env: { COLUMNS: '60' } }],
    [100, { env: { COLUMNS: 'wide' } }],
    [100, { env: { COLUMNS: '0' } }],
    [80, { stdout: {} }],
    [44, { stdout: {}, env: { COLUMNS: '44' } }],
    [80, { stdout: { isTTY: true, columns: 0 } }],
  ])('is %i', (width, given) => {
    expect(facts(given).stdout.width).toBe(width);
  });
});

describe('interactive', () => {
  it.each([
    [true, {}],
    [true, { stdout: {} }],
    [true, { env: { CI: 'false' } }],
    [false, { stdin: {} }],
    [false, { stderr: {} }],
    [false, { env: { CI: '1' } }],
    [false, { flags: { input: false } }],
  ])('is %s with %j', (interactive, given) => {
    expect(facts(given).interactive).toBe(interactive);
  });
});

describe('links', () => {
  it.each([
    [false, {}],
    [false, { TERM: 'xterm-256color' }],
    [true, { TERM_PROGRAM: 'WezTerm' }],
    [true, { TERM: 'xterm-kitty' }],
    [true, { VTE_VERSION: '7600' }],
    [false, { VTE_VERSION: '4200' }],
    [true, { WT_SESSION: 'x' }],
    [false, { WT_SESSION: 'x', TMUX: '/s' }],
    [true, { FORCE_HYPERLINK: '1' }],
    [false, { TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }],
    [false, { TERM: 'xterm-kitty', NO_COLOR: '1' }],
  ])('are %s with %j', (links, env) => {
    expect(facts({ env }).stdout.links).toBe(links);
  });
});
