/* Turkish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"doç", "yrd", "av", "sn", "alb", "gen", "bkz", "mah", "cad", "prof", "dr", "öğr", "gör", "uzm",
	"org", "vb", "vs", "örn", "yy", "hz", "müh", "şub", NULL
};

static const char *const after_numbers[] = {
	"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım",
	"aralık", "cadde", "sokak", "yüzyıl", "dünya", "madde", "dakika", "gün", "yıl", "kez", "hafta", NULL
};

static const char *const conjunctions[] = { "ve ", NULL };

const struct wasl_language wasl_language_tr = {
	.code = "tr",
	.name = "Turkish",
	.titles = titles,
	.after_numbers = after_numbers,
	.conjunctions = conjunctions,
};
