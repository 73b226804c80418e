package cn.liandong.intake.signals.receiving;

/** What is wrong with a row, with the sentence for it in both languages. */
public enum RowCode {
    NOT_JSON("这一行不是可读的 JSON，未收下。", "This row is not JSON that can be read, and was not taken.", true),
    NOT_AN_OBJECT("这一行不是 JSON 对象，未收下。", "This row is no JSON object, and was not taken.", true),
    NO_SENSOR(
            "缺少传感器编号，或含有字母、数字、-_.: 以外的字符，或超过 80 个字符，未收下。",
            "The sensor's id is missing, longer than 80 characters, or holds others than letters, digits and -_.: – not taken.",
            true),
    NO_SITE("厂区编号缺失、未登记，或不属于本单位，未收下。", "The site is missing, not registered, or not yours – not taken.", true),
    NO_VALUE("缺少读数，或读数不是数字，未收下。", "The reading is missing or no number, and was not taken.", true),
    TOO_MANY_SENSORS(
            "该厂区登记的传感器已达上限，未收下。",
            "The site has as many sensors as it may have, and this is a new one – not taken.",
            true),
    WRONG_VALUE(
            "无法理解这个值（应为%s），其余已收下。", "The value could not be understood (%s was expected); the rest was taken.", false),
    UNKNOWN_FIELD("不认识的字段，其余已收下。", "No field is called this; the rest was taken.", false);

    private final String chinese;
    private final String english;
    private final boolean refuses;

    RowCode(String chinese, String english, boolean refuses) {
        this.chinese = chinese;
        this.english = english;
        this.refuses = refuses;
    }

    /** Whether the row was not taken. */
    boolean refuses() {
        return refuses;
    }

    String sentence(boolean inEnglish, String expected) {
        return (inEnglish ? english : chinese).replace("%s", expected);
    }
}
