/** Arabic, as international bodies write it; figures as in the Maghreb: 0 to 9. */
import { alpha } from './counting.ts';
import type { Locale } from './locale.ts';
import { day, runs } from './runs.ts';

const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const;
const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
/** They agree with “meeting”, which is masculine. */
const ordinals = [
  'الصفري',
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الحادي عشر',
  'الثاني عشر',
  'الثالث عشر',
  'الرابع عشر',
  'الخامس عشر',
  'السادس عشر',
  'السابع عشر',
  'الثامن عشر',
  'التاسع عشر',
  'العشرون',
] as const;
/** The letters in the order in which they count. */
const letters = [
  'أ',
  'ب',
  'ج',
  'د',
  'هـ',
  'و',
  'ز',
  'ح',
  'ط',
  'ي',
  'ك',
  'ل',
  'م',
  'ن',
  'س',
  'ع',
  'ف',
  'ص',
  'ق',
  'ر',
  'ش',
  'ت',
  'ث',
  'خ',
  'ذ',
  'ض',
  'ظ',
  'غ',
] as const;

const plurals = new Intl.PluralRules('ar');
const collator = new Intl.Collator('ar');
const nbsp = '\u00a0';

const ordinalShort = (n: number) => String(n);
const ordinal = (n: number) => ordinals[n] ?? `رقم ${n}`;
/** “And” is written together with an Arabic word, and apart from any other. */
const and = (word: string) => (/^\p{Script=Arabic}/u.test(word) ? `و${word}` : `و${nbsp}${word}`);
const list = (items: readonly string[]) => {
  if (items.length < 2) return items[0] ?? '';
  const between = items.some((item) => item.includes('،')) ? '؛ ' : '، ';
  return `${items.slice(0, -1).join(between)} ${and(items.at(-1) ?? '')}`;
};
const dateOf = (iso: string) => {
  const { date, month, year } = day(iso);
  return `${date}${nbsp}${months[month - 1]} ${year}`;
};

/** Arabic. */
export const ar: Locale = {
  lang: 'ar',
  name: 'العربية',
  dir: 'rtl',
  words: {
    skip: 'انتقل إلى النص',
    editions: 'الإصدارات',
    sideBySide: 'جنبًا إلى جنب',
    permalink: 'رابط هذه الفقرة',
    thisPassage: 'هذه الفقرة بالعربية',
    backToText: 'العودة إلى النص',
    download: 'تنزيل بصيغة PDF',
    page: (page, pages) => `صفحة ${page} من ${pages}`,

    minutesOf: (nth, body) => (nth ? `محضر الاجتماع ${nth} ${body}` : `محضر ${body}`),
    meetingOf: (nth, body) => (nth ? `الاجتماع ${nth} ${body}` : `اجتماع ${body}`),
    nthMeeting: (nth) => `الاجتماع ${nth}`,
    symbol: 'الرمز',
    dates: 'التاريخ',
    venue: 'المكان',
    host: 'المضيف',
    parties: 'الأطراف',
    coChair: 'الرئيس المشارك',
    coChairs: 'الرئيسان المشاركان',
    chair: 'الرئيس',
    secretariat: 'الأمانة',
    project: 'المشروع',
    status: 'الحالة',
    draft: 'مسودة',
    notYetAdopted: 'مسودة لم تُعتمد بعد',
    adoptedAt: (meeting) => `اعتُمد في ${meeting}`,
    alsoIn: (languages) => `متاح أيضًا باللغات التالية: ${languages}.`,
    equallyAuthentic: 'جميع النصوص اللغوية متساوية في الحجية.',
    prevails: (language) => `في حال الاختلاف يُعتد بالنص المحرر بلغة ${language}.`,

    contents: 'المحتويات',
    summary: 'القرارات والإجراءات والتوصيات',
    objectives: 'الأهداف',
    relatedEvents: 'عُقد على هامش',
    agenda: 'جدول الأعمال',
    from: (time) => `ابتداءً من الساعة ${time}`,
    participants: 'المشاركون',
    name: 'الاسم',
    position: 'الصفة والجهة',
    attendance: 'الحضور',
    subCommittees: 'اللجان الفرعية',
    subCommittee: 'اللجنة الفرعية',
    members: 'الأعضاء',
    abbreviations: 'المختصرات',
    annex: 'المرفق',
    notes: 'الحواشي',
    signature: 'التوقيعات',
    sessionTitle: (nth, date) => `اليوم ${ordinal(nth)} – ${date}`,
    groups: {
      delegates: 'مندوبون آخرون',
      donor: 'الجهة المانحة',
      observer: 'المراقبون',
      guest: 'الضيوف',
      secretariat: 'الأمانة',
      interpreter: 'المترجمون الشفويون',
    },
    counts: {
      present: {
        one: 'حاضر واحد',
        two: 'حاضران',
        few: '{n} حاضرين',
        many: '{n} حاضرًا',
        other: '{n} حاضر',
      },
      excused: {
        one: 'معتذر واحد',
        two: 'معتذران',
        few: '{n} معتذرين',
        many: '{n} معتذرًا',
        other: '{n} معتذر',
      },
      absent: {
        one: 'غائب واحد',
        two: 'غائبان',
        few: '{n} غائبين',
        many: '{n} غائبًا',
        other: '{n} غائب',
      },
      message: {
        one: 'رسالة واحدة',
        two: 'رسالتان',
        few: '{n} رسائل',
        many: '{n} رسالة',
        other: '{n} رسالة',
      },
    },
    modes: {
      'in-person': 'حاضر',
      remote: 'عن بُعد',
      'pre-recorded': 'رسالة مسجلة',
      written: 'رسالة خطية',
    },
    attendances: { excused: 'معتذر', absent: 'غائب' },
    itemKinds: {
      opening: 'الكلمات الافتتاحية',
      goodwill: 'رسائل التهنئة',
      adoption: 'اعتماد محضر الاجتماع السابق',
      'matters-arising': 'المسائل الناشئة',
      recap: 'ملخص أعمال اليوم السابق',
      presentation: 'عرض',
      breakout: 'أفرقة العمل',
      plenary: 'الجلسة العامة',
      'agenda-item': 'بند من جدول الأعمال',
      aob: 'ما يستجد من أعمال',
      closing: 'الاختتام',
      session: 'جلسة',
      other: 'بند',
    },

    statuses: {
      draft: 'مسودة لم تُعتمد بعد',
      circulated: 'مسودة معمّمة للمصادقة',
      objected: 'مسودة عليها اعتراضات لم تُحل',
      validated: 'صادقت عليه الأطراف ولم يُوقّع بعد',
      'partly-signed': 'صادقت عليه الأطراف ووُقّع جزئيًا',
      signed: 'موقّع ولم يُعتمد بعد',
      adopted: 'معتمد',
      published: 'منشور',
      corrected: 'مصوّب بعد الاعتماد',
      withdrawn: 'مسحوب',
    },
    changedSince: 'مسودة عُدّلت بعد تعميمها: لا تسري الردود والتوقيعات السابقة',
    mail: {
      subject: (minutes) => `للمصادقة: ${minutes}`,
      attached: 'تجدون رفقته، للمصادقة، مسودة المحضر التالي:',
      until: (date, time, zone) => `يمكنكم الرد حتى ${date}، الساعة ${time} (${zone}).`,
      silence: {
        consent: 'إذا لم يردنا جواب قبل ذلك الموعد عُدّ سكوتكم موافقة.',
        objection: 'إذا لم يردنا جواب قبل ذلك الموعد عُدّ سكوتكم اعتراضًا.',
      },
      answer:
        'للرد، يُرجى الإجابة على هذه الرسالة بدءًا بإحدى الكلمات التالية: مصادقة؛ أو اعتراض مع بيان الأسباب؛ أو ملاحظة مع نصها.',
      digest: (root) => `بصمة النص المطلوب المصادقة عليه: ${root}`,
      lastDay: (minutes) => `آخر يوم للرد: ${minutes}`,
    },

    decision: 'قرار',
    decisions: 'القرارات',
    action: 'إجراء',
    actions: 'الإجراءات',
    recommendation: 'توصية',
    recommendations: 'التوصيات',
    adoption: 'اعتماد',
    adoptions: 'الاعتمادات',
    reference: 'المرجع',
    responsible: 'الجهة المسؤولة',
    due: 'الأجل',
    addressedTo: 'موجهة إلى',
    minutesAdopted: 'المحضر المعتمد',
    manner: 'طريقة الاعتماد',
    manners: {
      unanimous: 'بالإجماع',
      consensus: 'بتوافق الآراء',
      vote: 'بالتصويت',
      silence: 'بإجراء الموافقة الصامتة',
    },
    references: {
      decision: (id) => `القرار ${id}`,
      action: (id) => `الإجراء ${id}`,
      recommendation: (id) => `التوصية ${id}`,
      adoption: (id) => `الاعتماد ${id}`,
      section: (label) => `الفرع ${label}`,
      restricted: 'فقرة محدودة التوزيع',
      inMinutes: (what, meeting) => `${what} (${meeting})`,
    },

    restricted: 'توزيع محدود',
    marking: 'توزيع محدود',
    restrictedSummary: 'فقرة محدودة التوزيع. ملخص للجمهور:',
    restrictedWords: '[توزيع محدود]',
    reasons: {
      'personal-data': 'بيانات شخصية',
      child: 'حماية طفل',
      health: 'الصحة',
      investigation: 'تحقيق',
      security: 'الأمن',
      negotiation: 'مفاوضات',
    },
    data: {
      minutes: 'محضر',
      feed: (body) => `${body}: المحاضر والقرارات`,
      partyFeed: (party, body) => `الإجراءات المطلوبة من ${party} (${body})`,
      calendar: (body) => `${body}: الاجتماعات والآجال`,
      deadline: (action) => `الأجل: ${action}`,
    },

    search: {
      title: 'البحث في المحفوظات',
      query: 'كلمات البحث',
      go: 'بحث',
      scope: 'النصوص',
      everywhere: 'بجميع اللغات',
      narrow: 'تضييق النتائج',
      facets: {
        series: 'الهيئة',
        year: 'السنة',
        kind: 'النوع',
        party: 'الطرف',
        status: 'الحالة',
      },
      all: 'الكل',
      passage: 'فقرة',
      found: {
        one: 'نتيجة واحدة',
        two: 'نتيجتان',
        few: '{n} نتائج',
        many: '{n} نتيجة',
        other: '{n} نتيجة',
      },
      nothing: 'لا توجد نتائج.',
      also: (forms) => `شمل البحث أيضًا: ${forms}`,
      more: 'عرض المزيد من النتائج',
      loading: 'جارٍ البحث…',
      broken: 'تعذّر تحميل البحث. يعمل البحث عند قراءة المحفوظات من خادوم ويب، لا من مجلد.',
      withoutScript:
        'يتطلب البحث تشغيل JavaScript. ومن دونه يمكن الوصول إلى كل اجتماع من الصفحة الرئيسية للمحفوظات.',
    },

    gap: 'هذه الفقرة غير واردة في النص العربي.',
  },
  ordinal,
  ordinalShort,
  date: (iso, { weekday = false } = {}) =>
    weekday ? `${weekdays[day(iso).dayOfWeek]} ${dateOf(iso)}` : dateOf(iso),
  // Words join the days: a dash between figures would be read from the other side.
  dates: (isos) =>
    list(
      runs(isos).map(([first, end]) => {
        const [a, b] = [day(first), day(end)];
        if (first === end) return dateOf(first);
        const start = a.year !== b.year ? dateOf(first) : `${a.date}${nbsp}${months[a.month - 1]}`;
        if (a.year !== b.year || a.month !== b.month) return `من ${start} إلى ${dateOf(end)}`;
        return b.date === a.date + 1
          ? `${a.date} و${nbsp}${dateOf(end)}`
          : `من ${a.date} إلى ${dateOf(end)}`;
      }),
    ),
  time: (hhmm) => hhmm,
  timeRange: (start, end) => `من ${start} إلى ${end}`,
  list,
  compare: (a, b) => collator.compare(a, b),
  plural: (n, forms) => forms[plurals.select(n)] ?? forms.other,
  honorific: (honorific) =>
    ({
      mr: 'السيد',
      ms: 'السيدة',
      dr: 'الدكتور',
      prof: 'الأستاذ',
      he: 'معالي',
      col: 'العقيد',
      gen: 'الفريق',
    })[honorific],
  label: (numbering, n) =>
    ({
      alpha: `${letters[n - 1] ?? alpha(n)}.`,
      roman: `(${n})`,
      decimal: `${n}.`,
      item: `البند ${n} من جدول الأعمال`,
    })[numbering],
  typography: (text) =>
    text.replace(/(?<![\p{L}\p{N}])(السيد|السيدة|الدكتور|الأستاذ) (?=\p{L})/gu, `$1${nbsp}`),
};
