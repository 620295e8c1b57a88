/*
 * French: who does what to whom.  See cues.h for how the tables are read.  Accents are folded away,
 * so that "à" is read as the far more frequent helper "a", but before an article.
 */
#include "cues.h"

static const struct cue_row cues[] = {
	{ CUE_VERB, "accuse", "0", "accuser incriminer inculper dénoncer", 0 },
	{ CUE_NOUN, "accuse", "contre de d du des", "accusation", 0 },
	{ CUE_VERB, "criticise", "0", "critiquer condamner fustiger insulter blâmer tacler éreinter", 0 },
	{ CUE_NOUN, "criticise", "contre de d du des envers", "critique condamnation attaque+verbale insulte", 0 },
	{ CUE_VERDICT, "criticise", "0", "menteur menteuse traître fraudeur lâche voleur criminel tyran dictateur incompétent corrompu dangereux", 0 },
	{ CUE_STATE, "oppose", "0", "tendue tendues dégradées détériorées", CUE_MUTUAL },
	{ CUE_VERB, "threaten", "0", "menacer avertir/avertit/averti intimider", 0 },
	{ CUE_NOUN, "threaten", "contre envers", "menace ultimatum", 0 },
	{ CUE_VERB, "reject", "0", "rejeter/rejette refuser repousser", 0 },
	{ CUE_NOUN, "reject", "de d du des", "rejet refus", 0 },
	{ CUE_VERB, "oppose", "au aux à+la à+l", "opposer", 0 },
	{ CUE_VERB, "oppose", "contre", "protester manifester comploter", 0 },
	{ CUE_VERB, "oppose", "de d du des", "méfier", 0 },
	{ CUE_VERB, "oppose", "0", "contrarier trahir/trahit/trahi défier", 0 },
	{ CUE_NOUN, "oppose", "avec", "conflit dispute querelle tension différend", CUE_MUTUAL },
	{ CUE_NOUN, "oppose", "contre", "manifestation protestation", 0 },
	{ CUE_PERSON, "oppose", "de d du des", "adversaire ennemi opposant", CUE_MUTUAL },
	{ CUE_VERB, "sue", "0", "poursuivre/poursuit/poursuivi", 0 },
	{ CUE_NOUN, "sue", "contre", "plainte procès poursuite", 0 },
	{ CUE_VERB, "compete", "0", "battre/bat/battu vaincre/vaincu devancer concurrencer", 0 },
	{ CUE_PERSON, "compete", "de d du des", "rival/rivaux rivale concurrent concurrente", CUE_MUTUAL },
	{ CUE_VERB, "sanction", "0", "sanctionner punir/puni licencier renvoyer destituer limoger arrêter emprisonner expulser boycotter bannir/banni", 0 },
	{ CUE_NOUN, "sanction", "contre au aux à+la à+l", "sanction amende embargo boycott", 0 },
	{ CUE_VERB, "attack", "0", "attaquer combattre/combat/combattu bombarder envahir/envahi/envahit tuer assassiner frapper enlever agresser annexer occuper assiéger", 0 },
	{ CUE_NOUN, "attack", "contre sur au aux à+la à+l", "attaque offensive guerre raid frappe", 0 },
	{ CUE_NOUN, "attack", "de d du des", "assassinat meurtre invasion enlèvement", CUE_OF_PATIENT },
	{ CUE_VERB, "break", "avec", "rompre/rompt/rompu", 0 },
	{ CUE_VERB, "support", "0", "soutenir/soutient/soutenu appuyer aider défendre/défend/défendu épauler secourir/secouru protéger/protège encourager", 0 },
	{ CUE_NOUN, "support", "au aux à+la à+l de d du des pour", "soutien appui", 0 },
	{ CUE_PERSON, "support", "de d du des", "partisan partisane", 0 },
	{ CUE_VERB, "praise", "0", "féliciter saluer acclamer célébrer louer remercier applaudir/applaudi/applaudit", 0 },
	{ CUE_NOUN, "praise", "au aux à+la à+l pour", "hommage éloge", 0 },
	{ CUE_PERSON, "ally", "de d du des", "allié alliée partenaire ami amie", CUE_MUTUAL },
	{ CUE_VERB, "ally", "avec au aux à+la à+l", "allier", CUE_JOINT },
	{ CUE_NOUN, "ally", "avec", "alliance amitié", CUE_JOINT },
	{ CUE_VERB, "agree", "avec", "signer négocier pactiser", CUE_MUTUAL },
	{ CUE_NOUN, "agree", "avec", "accord traité contrat pacte", CUE_MUTUAL },
	{ CUE_VERB, "cooperate", "avec", "coopérer collaborer travailler", CUE_JOINT },
	{ CUE_NOUN, "cooperate", "avec", "coopération collaboration partenariat", CUE_JOINT },
	{ CUE_VERB, "invest", "dans", "investir/investi/investit", 0 },
	{ CUE_VERB, "fund", "0", "financer", 0 },
	{ CUE_NOUN, "fund", "au aux à+la à+l", "don prêt subvention", 0 },
	{ CUE_VERB, "meet", "0", "rencontrer recevoir/reçoit/reçu visiter", CUE_MUTUAL },
	{ CUE_NOUN, "meet", "avec", "rencontre entretien réunion négociation", CUE_MUTUAL },
	{ CUE_VERB, "reconcile", "0", "libérer gracier", 0 },
	{ CUE_VERB, "leads", "0", "diriger présider", 0 },
	{ CUE_VERB, "founded", "0", "fonder", 0 },
	{ CUE_PERSON, "founded", "de d du des", "fondateur fondatrice cofondateur", 0 },
	{ CUE_VERB, "acquires", "0", "acheter racheter acquérir/acquis", 0 },
	{ CUE_VERB, "employs", "0", "embaucher recruter nommer", 0 },
	{ CUE_VERB, "left", "0", "quitter", 0 },
	{ 0 }
};

static const struct word_row words[] = {
	{ WORD_SAY, "affirmer déclarer dire/dit annoncer estimer assurer expliquer indiquer" },
	{ WORD_DENY, "nier démentir/dément/démenti" },
	{ WORD_PLAN, "vouloir/veut prévoir/prévoit menacer demander espérer envisager tenter refuser promettre/promet exiger" },
	{ WORD_RECEIVE, "subir/subi/subit recevoir/reçoit/reçu essuyer" },
	{ WORD_UNDO, "lever annuler suspendre/suspend/suspendu mettre/met/mis+fin rompre/rompt/rompu" },
	{ WORD_DO, "tenir/tient/tenu former commencer conclure/conclu/conclut créer" },
	{ WORD_EXCHANGE, "échanger" },
	{ WORD_CALL, "qualifier traiter" },
	{ WORD_BECOME, "devenir/devenu/devient/deviennent rester demeurer" },
	{ WORD_VERB, "lancer déposer imposer signer conclure/conclut/conclu renouveler ratifier envoyer obtenir/obtient/obtenu porter prendre/prend/pris faire/fait aller/va voir/voit tenir/tient venir/vient donner "
	  "partir/parti/part arriver ouvrir/ouvert commencer parler vivre/vit" },
	{ WORD_BODY, "gouvernement armée troupe force ministre ministère porte police entreprise société avocat" },
	{ WORD_TITLE, "président présidente tsar empereur impératrice prince princesse premier ministre chancelier roi reine général sénateur monsieur madame" },
	{ WORD_PLACE, "ville village aéroport" },
	{ WORD_PREPOSITION, "au aux à+la à+l avec contre sur pour envers dans après avant depuis pendant sans sous vers chez" },
	{ WORD_OF, "de d du des" },
	{ WORD_LOCATIVE, "en" },
	{ WORD_BY, "par" },
	{ WORD_BETWEEN, "entre" },
	{ WORD_AND, "et ou" },
	{ WORD_THAT, "que qu" },
	{ WORD_WHO, "qui lequel laquelle" },
	{ WORD_OPENER, "mais tandis lorsque quand où car alors" },
	{ WORD_IF, "si" },
	{ WORD_NOT, "ne n pas jamais" },
	{ WORD_MODAL, "pourrait pourraient devrait devraient peut peuvent doit doivent pourra pourront" },
	{ WORD_BE, "être est sont était étaient été sera seront fut" },
	{ WORD_HELPER, "a ont avait avaient avoir aura auront s se" },
	{ WORD_ACCORDING, "selon" },
	{ WORD_DETERMINER, "le la les l un une ce cet cette ces son sa ses leur leurs tout" },
	{ WORD_PRONOUN, "il elle ils elles on nous vous je" },
	{ WORD_ADVERB, "aussi hier encore déjà toujours très pourtant puis désormais ensuite aussitôt" },
	{ 0 }
};

/* Of the infinitive: present, imperfect, participle (active behind a helper), future, gerund. */
static const struct ending verbs[] = {
	{ "", "", "", "", FORM_BASE }, { "", "", "er", "e", FORM_FINITE }, { "", "", "er", "ent", FORM_FINITE },
	{ "", "", "er", "ait", FORM_FINITE }, { "", "", "er", "a", FORM_FINITE }, { "", "", "er", "aient", FORM_FINITE },
	{ "", "", "er", "é", FORM_FINITE | FORM_PARTICIPLE }, { "", "", "er", "ée", FORM_FINITE | FORM_PARTICIPLE },
	{ "", "", "er", "és", FORM_FINITE | FORM_PARTICIPLE }, { "", "", "er", "ées", FORM_FINITE | FORM_PARTICIPLE },
	{ "", "", "er", "era", FORM_FINITE | FORM_FUTURE }, { "", "", "er", "eront", FORM_FINITE | FORM_FUTURE },
	{ "", "", "er", "ant", FORM_ING }, { 0 }
};

static const struct ending others[] = {
	{ "", "", "", "", FORM_FINITE | FORM_PARTICIPLE }, { "", "", "", "e", FORM_FINITE | FORM_PARTICIPLE },
	{ "", "", "", "s", FORM_FINITE | FORM_PARTICIPLE }, { 0 }
};

static const struct ending nouns[] = { { "", "", "", "", 0 }, { "", "", "", "s", 0 }, { 0 } };

static const char *const former[] = { "ancien", "ancienne", "anciens", "anciennes", "ex", "jadis", "autrefois", NULL };

const struct wasl_cues_data wasl_cues_fr = {
	.adverb_tail = "ment",
	.former = former,
	.verbs_known = true,
	.cues = cues,
	.words = words,
	.verb_endings = verbs,
	.verb_others = others,
	.noun_endings = nouns,
	.probability = { .2, .3, .4, .5, .55, .65, .8, .85 },
};
