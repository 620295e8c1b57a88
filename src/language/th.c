/* Thai, which writes neither stops behind its sentences nor blanks between its words. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"ดร", "ศ", "รศ", "ผศ", "พ.ศ", "ค.ศ", "ฮ.ศ", "น.ส", "ด.ช", "ด.ญ", "พล.อ", "พล.ท", "พล.ต", "พล.ต.อ", "พล.ต.ท",
	"พล.ต.ต", "พ.อ", "พ.ท", "พ.ต", "พ.ต.อ", "พ.ต.ท", "พ.ต.ต", "ร.อ", "ร.ท", "ร.ต", "ร.ต.อ", "ร.ต.ท", "ร.ต.ต", "ส.ส",
	"ส.ว", "กทม", "จ", "อ", "ต", "ถ", "ซ", "ม.ร.ว", "ม.ล", "ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค",
	"ก.ย", "ต.ค", "พ.ย", "ธ.ค", "ตร.กม", "กม", "กก", NULL
};

static const char *const leads[] = {
	"ประเทศ", "ชาว", "คน", "เมือง", "กรุง", "จังหวัด", "อำเภอ", "ตำบล", "รัฐ", "นคร", "เกาะ", "แม่น้ำ", "พรรค", "บริษัท",
	"ธนาคาร", "นาย", "นาง", "นางสาว", "คุณ", "ภาษา", NULL
};

const struct wasl_language wasl_language_th = {
	.code = "th",
	.name = "Thai",
	.titles = titles,
	.leads = leads,
};
