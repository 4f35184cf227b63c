import { describe, expect, it } from 'vitest';
import { gateOf } from '../../../src/coach/rules/gates.ts';
import { foreignLanguage } from '../../../src/coach/rules/language.ts';
import { languageName } from '../../../src/text/language-tag.ts';

const question = 'Tell me about a time you had to keep a service running while it was being replaced.';

const german =
  'Wir haben damals das alte Abrechnungssystem abgelöst, und ich war für die Umstellung der Datenbank verantwortlich. Ich habe zuerst eine Kopie gebaut und dann die Schreibzugriffe doppelt geführt, bis die Zahlen auf beiden Seiten gleich waren.';
const english =
  'We replaced the old billing service, and I was responsible for moving the database. I built a copy first and then wrote to both of them until the figures on both sides were the same, which took about two weeks.';
const japanese =
  '私は決済システムの移行を担当しました。最初に古いデータベースの複製を作り、二週間のあいだ両方に書き込みました。数字が一致してから切り替えたので、停止時間は四分だけでした。その後は毎週の会議で結果を報告しました。';
const chinese =
  '我负责支付系统的迁移工作。我先建立了旧数据库的副本，然后在两个星期里同时写入两边，直到两边的数字完全一致才切换。停机时间只有四分钟，之后每周的会议上我都会报告结果，团队后来一直沿用这个办法。';

describe('an answer in the language of the interview', () => {
  it.each([
    ['en', english],
    ['de', german],
    ['de-CH', german],
    ['ja', japanese],
    ['zh', chinese],
    ['sv', 'Jag flyttade databasen själv och skrev till båda i två veckor innan vi bytte, utan stopp.'],
  ])('passes in %s', (language, answer) => {
    expect(gateOf(question, answer, language)).toBeNull();
  });

  it('is too short by its characters where nothing parts the words', () => {
    expect(gateOf(question, '我负责迁移', 'zh')).toBe('too_short');
  });

  it('is gibberish in any language when it is one word again and again', () => {
    expect(gateOf(question, 'ja ja ja ja ja ja ja ja', 'de')).toBe('gibberish');
    expect(gateOf(question, '12 34 56 !!', 'de')).toBe('gibberish');
  });
});

describe('an answer in another language', () => {
  it.each([
    ['en', german, 'German'],
    ['de', english, 'English'],
    ['sv', english, 'English'],
    ['en', japanese, 'Japanese'],
    ['de', chinese, 'Chinese'],
    ['ko', japanese, 'Japanese'],
  ])('is caught in an interview in %s', (language, answer, name) => {
    expect(gateOf(question, answer, language)).toBe('other_language');
    expect(foreignLanguage(answer, language)).toBe(name);
  });

  it.each([
    [
      'Swedish',
      'Förra våren fick vi problem med betalningarna, och jag tog ansvar för att hitta felet. Först läste jag loggarna, sedan skrev jag ett litet test som visade att svaret kom dubbelt. Efter det ändrade jag koden och ingen kund har klagat sedan dess.',
    ],
    [
      'Turkish',
      'Geçen yıl ödeme sisteminde büyük bir sorun yaşadık ve bunu çözmek bana düştü. Önce kayıtları inceledim, sonra küçük bir deneme yazdım ve hatanın iki kez gelen cevaptan olduğunu gördüm. Kodu değiştirdim, o günden beri hiçbir müşteri şikayet etmedi.',
    ],
    [
      'Romanian',
      'Anul trecut am avut o problemă mare cu plățile și a trebuit să o rezolv eu. Mai întâi am citit jurnalele, apoi am scris un test mic și am văzut că răspunsul venea de două ori. Am schimbat codul și de atunci nimeni nu s-a mai plâns.',
    ],
    [
      'Indonesian',
      'Tahun lalu kami punya masalah besar dengan pembayaran dan saya yang harus mencari sebabnya. Pertama saya membaca catatan, lalu saya menulis uji kecil dan melihat bahwa jawaban datang dua kali. Saya mengubah kode itu dan sejak itu tidak ada pelanggan yang mengeluh.',
    ],
  ])('is told from English though it has no list of its own: %s', (_, answer) => {
    expect(gateOf(question, answer, 'en')).toBe('other_language');
  });

  it('is not what a keyboard gives when it is mashed', () => {
    const mashed = 'asdf qwer zxcv hjkl, asdf jklö qwrt zxcvb. '.repeat(5);
    expect(gateOf(question, mashed, 'en')).toBe('gibberish');
    expect(
      gateOf(
        question,
        'sdfkj wlekr xmcnv qpwoe rutyz lskdj fhgnv bmzxn qwlke jrhtg dkfjg hsldk fjgns dkjfh gklsd fjghs dlkfj ghsld kfjgh sldkf jghsd lfkjg hsdlk fjghs dlfkj ghsdl fkjgh sdlfk jghsd lfkjg',
        'en',
      ),
    ).toBe('gibberish');
  });

  it('is never guessed from a list of names', () => {
    expect(gateOf(question, 'Kubernetes, Helm, ArgoCD', 'en')).toBeNull();
    const names = 'Kubernetes, Helm, ArgoCD, Terraform, Ansible, Vault, Consul, Nomad, Packer, Grafana, ';
    expect(gateOf(question, names.repeat(4), 'en')).not.toBe('other_language');
  });
});

describe('the name of a language', () => {
  it('is known for a tag, with or without a region', () => {
    expect(languageName('de-CH')).toBe('German');
    expect(languageName('pt')).toBe('Portuguese');
  });

  it('is null for what is no tag', () => {
    expect(languageName('klingonish')).toBeNull();
    expect(languageName('')).toBeNull();
    expect(languageName('../x')).toBeNull();
  });
});
