/* English: who does what to whom.  See cues.h for how the tables are read. */
#include "cues.h"

static const struct cue_row cues[] = {
	/* Conflict: words */
	{ CUE_VERB, "accuse", "0", "accuse blame charge fault denounce indict implicate", 0 },
	{ CUE_NOUN, "accuse", "against of", "accusation allegation charge", 0 },
	{ CUE_VERB, "criticise", "0", "attack+verbally chastise upbraid lampoon bash disparage belittle dismiss vilify smear discredit taunt assail lambaste question challenge criticise criticize slam/slammed condemn blast rebuke mock insult ridicule lambast deride chide scold berate decry", 0 },
	{ CUE_VERB, "criticise", "0", "tear/tore/torn+into lay/laid+into brand label hit/hit+back", 0 },
	{ CUE_VERB, "criticise", "at", "lash+out hit/hit+out", 0 },
	{ CUE_NOUN, "criticise", "of against on at", "broadside tirade swipe dig fire criticism condemnation rebuke insult ridicule", 0 },
	{ CUE_PERSON, "criticise", "of", "critic detractor", 0 },
	{ CUE_VERB, "threaten", "0", "threaten warn menace blackmail intimidate pressure coerce bully confront provoke", 0 },
	{ CUE_NOUN, "threaten", "against to", "threat warning ultimatum", 0 },
	{ CUE_VERB, "reject", "0", "reject refuse rebuff spurn snub/snubbed veto decline overrule block repudiate disown", 0 },
	{ CUE_NOUN, "reject", "of", "rejection refusal", 0 },
	{ CUE_VERB, "oppose", "0", "oppose defy resist betray distrust hate despise undermine sabotage obstruct", 0 },
	{ CUE_VERB, "oppose", "with", "feud quarrel clash argue disagree spar/sparred bicker", CUE_MUTUAL },
	{ CUE_VERB, "oppose", "against", "protest rally conspire plot/plotted", 0 },
	{ CUE_NOUN, "oppose", "with", "feud dispute quarrel conflict tension rift row clash standoff disagreement", CUE_MUTUAL },
	{ CUE_NOUN, "oppose", "to against", "opposition protest", 0 },
	{ CUE_PERSON, "oppose", "of", "opponent enemy foe adversary", CUE_MUTUAL },
	{ CUE_VERB, "sue", "0", "sue", 0 },
	{ CUE_NOUN, "sue", "against", "lawsuit suit complaint", 0 },
	{ CUE_VERB, "compete", "0", "defeat outperform outpace outbid/outbid outscore edge+out trounce thrash overpower surpass beat/beat/beaten outspend/outspent rival overtake/overtook/overtaken", 0 },
	{ CUE_VERB, "compete", "0", "take/took/taken+on face+off edge+past", CUE_WEAK },
	{ CUE_NOUN, "compete", "with against", "final match duel derby race contest", CUE_MUTUAL },
	{ CUE_VERB, "compete", "with against", "compete vie", CUE_MUTUAL },
	{ CUE_VERB, "compete", "to", "lose/lost", CUE_REVERSED },
	{ CUE_NOUN, "compete", "over", "victory win triumph", 0 },
	{ CUE_NOUN, "compete", "with", "rivalry competition", CUE_MUTUAL },
	{ CUE_PERSON, "compete", "of to", "rival competitor", CUE_MUTUAL },
	{ CUE_VERB, "sanction", "0", "sanction ban/banned penalize penalise blacklist deport exile imprison suspend depose impeach convict prosecute sentence evict fire+from outlaw demote restrict punish fine boycott expel/expelled arrest detain jail fire sack oust dismiss", 0 },
	{ CUE_NOUN, "sanction", "on against", "sanction ban boycott embargo fine tariff", 0 },
	{ CUE_VERB, "attack", "0", "attack bombard ambush assault occupy annex besiege blockade rob/robbed massacre slay/slew/slain wound injure capture destroy abduct crush overthrow/overthrew/overthrown poison behead bomb invade kill murder assassinate strike/struck shell seize storm raid shoot/shot kidnap/kidnapped stab/stabbed fight/fought torture", 0 },
	{ CUE_NOUN, "attack", "on against", "airstrike bombardment crackdown attack assault offensive strike raid war invasion", 0 },
	{ CUE_NOUN, "sanction", "of", "dismissal arrest expulsion ouster sacking prosecution detention deportation firing suspension", CUE_OF_PATIENT },
	{ CUE_NOUN, "attack", "of", "murder assassination killing kidnapping invasion bombing", CUE_OF_PATIENT },
	{ CUE_VERB, "break", "0", "abandon desert ditch forsake/forsook/forsaken", 0 },
	{ CUE_VERB, "break", "with from", "break/broke/broken split/split part+ways defect withdraw/withdrew/withdrawn secede", 0 },
	/* Cooperation */
	{ CUE_VERB, "support", "0", "bail+out prop+up stick/stuck+up support strengthen encourage aid reassure champion vouch+for shelter save empower boost back endorse defend help assist protect rescue", 0 },
	{ CUE_VERB, "support", "with by behind", "side stand/stood+by throw/threw/thrown+weight rally+behind", 0 },
	{ CUE_NOUN, "support", "for of to", "support endorsement backing help defence defense", 0 },
	{ CUE_PERSON, "support", "of", "supporter backer defender", 0 },
	{ CUE_VERB, "praise", "0", "praise honor honour salute cheer compliment respect credit reward toast celebrate thank applaud hail welcome laud congratulate commend admire", 0 },
	{ CUE_NOUN, "praise", "for of", "praise tribute admiration", 0 },
	{ CUE_VERB, "ally", "with", "ally align", CUE_JOINT },
	{ CUE_NOUN, "ally", "with", "alliance friendship", CUE_JOINT },
	{ CUE_PERSON, "ally", "of", "ally friend partner", CUE_MUTUAL },
	{ CUE_VERB, "agree", "with", "agree sign negotiate settle", CUE_MUTUAL },
	{ CUE_NOUN, "agree", "with", "understanding settlement agreement deal treaty pact accord contract memorandum", CUE_MUTUAL },
	{ CUE_VERB, "cooperate", "with", "cooperate collaborate coordinate work partner team+up join+forces merge restore+ties", CUE_JOINT },
	{ CUE_NOUN, "cooperate", "with", "link cooperation collaboration partnership tie relation coordination venture merger", CUE_JOINT },
	{ CUE_VERB, "invest", "in into", "invest pour", 0 },
	{ CUE_VERB, "fund", "from", "raise borrow", CUE_REVERSED },
	{ CUE_NOUN, "invest", "in", "investment stake", 0 },
	{ CUE_VERB, "fund", "0", "fund finance bankroll supply arm equip sponsor subsidize subsidise", 0 },
	{ CUE_VERB, "fund", "to", "donate give/gave/given", 0 },
	{ CUE_NOUN, "fund", "to for", "aid donation grant loan funding", 0 },
	{ CUE_VERB, "meet", "0 with", "meet/met visit host", CUE_MUTUAL },
	{ CUE_VERB, "meet", "with", "talk confer/conferred consult", CUE_MUTUAL },
	{ CUE_NOUN, "meet", "to", "visit", CUE_MUTUAL | CUE_WEAK },
	{ CUE_NOUN, "meet", "with", "conversation dialogue meeting talk summit negotiation consultation discussion", CUE_MUTUAL },
	{ CUE_VERB, "reconcile", "with", "reconcile", CUE_MUTUAL },
	{ CUE_VERB, "reconcile", "0", "release exonerate acquit forgive+debt pardon forgive/forgave/forgiven free", 0 },
	{ CUE_VERB, "reconcile", "to", "apologise apologize", 0 },
	{ CUE_NOUN, "reconcile", "with", "truce ceasefire peace reconciliation", CUE_MUTUAL },
	/* Ties without a sign */
	{ CUE_VERB, "leads", "0", "lead/led head chair run/ran", 0 },
	{ CUE_VERB, "founded", "0", "found co+found", 0 },
	{ CUE_PERSON, "founded", "of", "founder cofounder", 0 },
	{ CUE_VERB, "owns", "0", "own", 0 },
	{ CUE_PERSON, "owns", "of", "owner", 0 },
	{ CUE_VERB, "acquires", "0", "acquire buy/bought purchase", 0 },
	{ CUE_NOUN, "acquires", "of", "acquisition takeover purchase", 0 },
	{ CUE_VERB, "bids-for", "for", "bid/bid", 0 },
	{ CUE_NOUN, "bids-for", "for", "bid", 0 },
	{ CUE_VERB, "employs", "0", "hire employ appoint", 0 },
	{ CUE_VERB, "left", "0", "leave/left quit/quit", 0 },
	{ CUE_VERB, "left", "from", "resign", 0 },
	{ CUE_VERB, "launched", "0", "unveil", 0 },
	{ 0 }
};

static const struct word_row words[] = {
	{ WORD_SAY, "say/said tell/told claim add announce report state note argue insist believe think/thought write/wrote explain confirm reveal declare" },
	{ WORD_DENY, "deny dispute+that" },
	{ WORD_PLAN, "want plan vow threaten intend hope consider ask urge beg/begged call+on tell/told+to demand seek/sought try expect promise call refuse decline fail offer propose request pledge" },
	{ WORD_RECEIVE, "come/came+under receive suffer face draw/drew/drawn get/got earn spark prompt provoke win/won" },
	{ WORD_UNDO, "lift ease drop/dropped end cancel delay sever cut/cut tear/tore/torn+up break/broke/broken+off terminate annul postpone withhold/withheld revoke scrap/scrapped suspend prohibit reduce halt stop/stopped block downplay break/broke/broken+down cut/cut+off call/called+off pull/pulled+out violate" },
	{ WORD_VERB, "make/made take/took/taken come/came go/went/gone see/saw/seen know/knew/known begin/began/begun start launch impose file hold/held "
	  "sign open close put/put become/became remain continue show/shown move live play build/built send/sent use keep/kept let/let turn follow "
	  "bring/brought set/set feel/felt speak/spoke/spoken return arrive reach travel pass carry serve stand/stood include lead/led raise spread "
	  "issue deliver decide die appear create develop produce sell/sold lose/lost pay/paid join accept approve allow restore grow/grew/grown increase "
	  "rise/rose/risen fall/fell/fallen happen describe publish provide look need try discuss vote elect win/won" },
	{ WORD_UNDOING, "end suspension cancellation termination breakdown collapse lifting halt easing severing violation breach" },
	{ WORD_BODY, "government force troop army military administration team company spokesman spokeswoman lawyer minister ministry official police jet regime authority" },
	{ WORD_TITLE, "president minister prime premier chancellor king queen prince senator secretary chief ceo executive director leader mr mrs ms dr sen gov gen general" },
	{ WORD_ROLE, "rebel soldier aircraft plane fighter militant protester activist worker worker leader supporter member envoy ambassador diplomat lawmaker deputy aide warship tank gunman hacker" },
	{ WORD_PLACE, "city town village airport" },
	{ WORD_PREPOSITION, "to for from with on against over at about into towards toward as like under among after before during since without through than upon off behind" },
	{ WORD_OF, "of" },
	{ WORD_LOCATIVE, "in near inside outside" },
	{ WORD_BY, "by" },
	{ WORD_BETWEEN, "between" },
	{ WORD_AND, "and or" },
	{ WORD_THAT, "that" },
	{ WORD_WHO, "who whom which" },
	{ WORD_OPENER, "but while whereas although though because when where unless until so yet however" },
	{ WORD_IF, "if whether" },
	{ WORD_TO, "to" },
	{ WORD_NOT, "not never no without" },
	{ WORD_MODAL, "would could may might should must will shall can" },
	{ WORD_BE, "be is are was were been being am" },
	{ WORD_HELPER, "has have had having do does did" },
	{ WORD_ACCORDING, "according+to" },
	{ WORD_DETERMINER, "the a an this these those his her its their our my your all some any many several both" },
	{ WORD_PRONOUN, "he she it they we i you him them us me" },
	{ WORD_ADVERB, "also already reportedly allegedly now then recently again once still even only publicly sharply openly strongly repeatedly later just almost nearly so very too ever always ago well" },
	{ WORD_QUANTITY, "one two three four five six seven eight nine ten dozen hundred thousand million billion" },
	{ WORD_TIME, "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday" },
	{ 0 }
};

static const struct ending verbs[] = {
	{ "", "", "", "", FORM_BASE }, { "", "", "", "s", FORM_FINITE }, { "", "", "", "es", FORM_FINITE }, { "", "", "y", "ies", FORM_FINITE },
	{ "", "", "", "ed", FORM_FINITE | FORM_PARTICIPLE }, { "", "", "e", "ed", FORM_FINITE | FORM_PARTICIPLE },
	{ "", "", "y", "ied", FORM_FINITE | FORM_PARTICIPLE },
	{ "", "", "", "ing", FORM_ING }, { "", "", "e", "ing", FORM_ING },
	{ "", "", "n", "nning", FORM_ING }, { "", "", "t", "tting", FORM_ING }, { "", "", "p", "pping", FORM_ING }, { "", "", "b", "bbing", FORM_ING },
	{ 0 }
};

static const struct ending pasts[] = {
	{ "", "", "", "", FORM_FINITE | FORM_PARTICIPLE }, { 0 }
};

static const struct ending nouns[] = {
	{ "", "", "", "", 0 }, { "", "", "", "s", 0 }, { "", "", "", "es", 0 }, { "", "", "y", "ies", 0 }, { 0 }
};

const struct wasl_cues_data wasl_cues_en = {
	.verb_tail = "ed",
	.adverb_tail = "ly",
	.verbs_known = true,
	.cues = cues,
	.words = words,
	.verb_endings = verbs,
	.verb_others = pasts,
	.noun_endings = nouns,
	.probability = { .2, .3, .4, .5, .6, .7, .85, .92 },
};
