/* Chinese. */
#include <stddef.h>

#include "language.h"

static const char *const after_quotes[] = {
	"他说", "她说", "他們說", "他们说", "他說", "她說", "他表示", "她表示", "他指出", "她指出", "他补充",
	"他補充", "我说", "我說", "他问", "她问", "他問", "她問", "说道", "說道", "问道", "問道", "的", NULL
};

static const char *const sayings[] = {
	"说", "說", "称", "稱", "表示", "写道", "寫道", "问", "問", "指出", "补充", "補充", "强调", "強調", "告诉",
	"告訴", "回答", "解释", "解釋", "喊", "叫道", "宣布", "答道", "反问", NULL
};

static const char *const clause_openers[] = {
	"但", "而", "然而", "不过", "不過", "因为", "因為", "所以", "如果", "虽然", "雖然", "尽管", "儘管",
	"同时", "同時", "并且", "並且", "此前", "此后", "当", "當", NULL
};

const struct wasl_language wasl_language_zh = {
	.code = "zh",
	.name = "Chinese",
	.after_quotes = after_quotes,
	.sayings = sayings,
	.clause_openers = clause_openers,
};
