package cn.liandong.runtime.journal;

/** A snapshot is dropped. */
final class NotTrusted extends Exception {
    private final String why;

    NotTrusted(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
