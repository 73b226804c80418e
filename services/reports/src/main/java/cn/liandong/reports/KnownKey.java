package cn.liandong.reports;

/** The key came before with another body, which is not overwritten: the caller is told so (422). */
public final class KnownKey extends RuntimeException {
    KnownKey() {
        super("this key came before with another body", null, false, false);
    }
}
