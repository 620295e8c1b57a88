/* Persian. */
#include <stddef.h>

#include "language.h"

/* A single letter before a full stop is an initial by rule and needs no row. */
static const char *const titles[] = {
	"ه.ش", "ه.ق", "ق.م", "ر.ک", "ب.ظ", "ق.ظ", "ص.ص", "صص", NULL
};

static const char *const clause_openers[] = {
	"اما", "ولی", "لیکن", "بلکه", "چون", "زیرا", "چرا که", "در حالی که", "درحالی‌که", "در حالیکه",
	"هرچند", "اگرچه", "گرچه", "وقتی", "هنگامی که", "پس از آنکه", "تا اینکه", "به طوری که", NULL
};

static const char *const after_quotes[] = {
	"گفت", "گفته", "گفتند", "پرسید", "افزود", "اظهار", "نوشت", "تأکید", "تاکید", "را", NULL
};

/* «لندن - ایرنا:» heads a report and is no part of its first sentence. */
static const char *const agencies[] = {
	"ایرنا", "ایسنا", "ایلنا", "ایکنا", "فارس", "مهر", "تسنیم", "واحد مرکزی خبر", "خبرگزاری فارس",
	"خبرگزاری مهر", "رویترز", "آسوشیتدپرس", "خبرگزاری فرانسه", NULL
};

/* The plural ها with what may follow it, the ی of the ezafe, and owners; written behind a joiner. */
static const char *const endings[] = {
	"ها", "های", "هایی", "هایش", "هایشان", "هاست", "ی", "یی", "اش", "شان", "مان", "ام", "ات", "اند",
	"است", NULL
};

/* What would be a name behind an Arabic particle: کرد is not رد behind ک. */
static const char *const words[] = {
	"کرد", "کردن", "کردند", "کرده", "کنند", "کند", "کنم", "کنیم", "کار", "کاری", "کشور", "کشورهای", "کسی",
	"کسانی", "کمک", "کمی", "کاهش", "کامل", "کنار", "بود", "بودن", "بودند", "بوده", "باید", "باشد",
	"باشند", "برای", "برخی", "بسیار", "بسیاری", "بزرگ", "بهتر", "بیش", "بیشتر", "بیان", "بین", "بازی",
	"باز", "بازار", "بار", "بالا", "بعدی", "بنا", "ولی", "وقتی", "وجود", "وارد", "واقع", "وزیر", "وضعیت",
	"ویژه", "فرد", "فردی", "فکر", "فقط", "فعال", "لازم", "لحاظ", NULL
};

const struct wasl_language wasl_language_fa = {
	.code = "fa",
	.name = "Persian",
	.titles = titles,
	.after_quotes = after_quotes,
	.clause_openers = clause_openers,
	.agencies = agencies,
	.endings = endings,
	.words = words,
};
