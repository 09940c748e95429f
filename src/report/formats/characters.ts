/**
 * The characters that running Chinese is mostly made of, Simplified and Traditional, and the genre's own. They cover some
 * three quarters of any report, and a few hundredths of Chinese that was decoded with the wrong encoding.
 */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严规范执监督审项推健落宣培障善促服贯彻诉讼纠纷仲裁案征抓聚项' +
    '這來時為國個們會說產種後對發動過經學電裡裏實現體機應開還與關線間數無結軍條問題總進書見計別運農強決戰車門單風轉東導領華業區術極證權議報離張馬節話況傳許廣記觀織眾難連備辦習響約勞團歷構稱準號維劃選標寫親級組統論義長變質氣設員將則給從聯認鬥類當點兩樣處務場達專狀廠識適屬圓滿縣參紅細聽該鐵價嚴據規熱壓濟階範執監審項訴訟糾紛徵彙報養頭邊圖較幾隊門靈環際驗斷層歲協臺' +
    '，。、：；（）《》「」『』！？…—“”‘’〔〕【】·％　',
);

/**
 * How likely it is that a text was decoded rightly, 0 to 1: the share of frequent characters among all that are not ASCII,
 * broken and private ones counted three times; for ASCII alone the share of what can be printed. Linear in its length.
 */
export function likelihood(text: string): number {
  let frequent = 0;
  let wide = 0;
  let printed = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code >= 0x20 || code === 9 || code === 10 || code === 13) printed++;
    } else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code > 0xf0000) wide += 3;
    else {
      wide++;
      if (FREQUENT.has(char)) frequent++;
    }
  }
  if (wide > 0) return frequent / wide;
  return text.length === 0 ? 0 : printed / text.length;
}
