/** VS Code's own themes, by the name a test calls them: their id, and what the picker shows in English and Japanese. */
export const THEMES = {
  dark: { id: 'Dark Modern', label: 'Dark Modern', ja: 'ダーク モダン' },
  light: { id: 'Light Modern', label: 'Light Modern', ja: 'ライト モダン' },
  'high contrast': { id: 'Default High Contrast', label: 'Dark High Contrast', ja: 'ハイ コントラスト ダーク テーマ' },
  'high contrast light': {
    id: 'Default High Contrast Light',
    label: 'Light High Contrast',
    ja: 'ライト ハイ コントラスト',
  },
};

/** @typedef {keyof typeof THEMES} Theme */
