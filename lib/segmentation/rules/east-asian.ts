import type { LanguageRules } from './rules'

const AFTER_QUOTATION = 'the verb of a quotation follows it, perhaps with its subject'

export const chinese: LanguageRules = {
  saying: [
    {
      words: '说 說 问 問 问道 答 答道 喊 喊道 叫道 笑道 回答 补充 補充 表示 写道 寫道 嚷 吼',
      because: AFTER_QUOTATION,
    },
  ],
}

export const japanese: LanguageRules = {
  saying: [
    {
      words: '言った 言う 言い 聞いた 尋ねた 答えた 叫んだ 述べた 話した 語った つぶやいた',
      because: AFTER_QUOTATION,
    },
  ],
}

export const korean: LanguageRules = {
  saying: [
    {
      words: '말했다 물었다 대답했다 외쳤다 말한다 묻는다 덧붙였다 밝혔다',
      because: AFTER_QUOTATION,
    },
  ],
}
