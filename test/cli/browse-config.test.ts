import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as settings from '../../src/cli/browse-config.ts';
import * as browser from '../../src/tui/index.tsx';

const { configFile } = settings;
const configOf = (text: string) => settings.configOf(text, browser);
const readConfig = (env: Record<string, string>) => settings.readConfig(env, browser);

describe('the settings file', () => {
  it('sets what it names', () => {
    const config = configOf(
      '{"language": "en", "theme": "light", "ambiguous": 2, "width": 60, "firstScreen": false, "colors": {"heading": "#3366cc", "problem": "red"}, "keys": {"copy": "C", "help": ["F", "?"]}}',
    );
    expect(config).toMatchObject({
      language: 'en',
      theme: 'light',
      ambiguous: 2,
      width: 60,
      firstScreen: false,
      colours: { heading: '#3366cc', problem: 'red' },
      problems: [],
    });
    expect(config.keymap.byKey.get('reading C')?.id).toBe('copy');
    expect(config.keymap.byKey.get('reading F')?.id).toBe('help');
  });

  it('is not needed', () => {
    const config = readConfig({ XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'no-settings-')) });
    expect(config).toMatchObject({ firstScreen: true, colours: {}, problems: [] });
  });

  it('lies in XDG_CONFIG_HOME, else in ~/.config', () => {
    expect(configFile({ XDG_CONFIG_HOME: '/c', HOME: '/h' })).toBe('/c/report-tui/config.json');
    expect(configFile({ XDG_CONFIG_HOME: 'c', HOME: '/h' })).toBe('/h/.config/report-tui/config.json');
    expect(configFile({})).toBeNull();
    const base = mkdtempSync(join(tmpdir(), 'settings-'));
    mkdirSync(join(base, 'report-tui'));
    writeFileSync(join(base, 'report-tui/config.json'), '{"width": 44}');
    expect(readConfig({ XDG_CONFIG_HOME: base }).width).toBe(44);
  });

  it('has each wrong setting told with its line, and follows the others', () => {
    const config = configOf(
      '{\n"theme": "blue",\n"width": 3,\n"colors": {\n"heading": "#12",\n"wings": "red"},\n"keys": {\n"search": "n",\n"copy": 3},\n"shoes": 2,\n"language": "zh"}',
    );
    expect(config.language).toBe('zh');
    expect(config.problems.map(({ en }) => en)).toEqual([
      'config.json line 2: theme must be auto, dark, light',
      'config.json line 3: width must be a whole number, 20–200',
      'config.json line 5: the colour of heading must be a name or #rrggbb',
      'config.json line 6: there is no style wings',
      'config.json line 8: the key n is that of hit-next',
      'config.json line 9: the keys of copy must be text',
      'config.json line 10: there is no setting shoes',
    ]);
    expect(config.problems[0]?.zh).toBe('config.json 第 2 行：theme 只能是 auto、dark、light');
  });

  it.each([
    ['{"theme": "dark",\n oops}', 2],
    ['[1]', 1],
    ['', 1],
  ] as const)('counts for nothing where it is no JSON object: %j', (text, line) => {
    const { problems, theme } = configOf(text);
    expect(theme).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.en).toContain(`line ${line}:`);
  });
});
