package cn.liandong.notifier.wordings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that notifications are worded in, known by its tag (BCP 47). */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As BCP 47 writes it. */
    public String tag() {
        return tag;
    }

    /** By the language of a tag, whatever its region: `en-GB` is English. Empty where nobody said one, or none of these. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        return switch (Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage()) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }

    Words words() {
        return switch (this) {
            case CHINESE -> new ChineseWords();
            case ENGLISH -> new EnglishWords();
        };
    }
}
