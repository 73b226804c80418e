package cn.liandong.console.pictures;

/**
 * What one process says of itself, on every page it serves. No journal tells of it: after another start, or at another
 * instance, it holds or not, whatever a page still shows.
 */
public enum ConsoleNotice {
    /** There is less free space than the floor: new reports are answered 503. */
    SPACE_LOW;

    public ItemKey key() {
        return ItemKey.notice(id());
    }

    String id() {
        return "console/" + name();
    }
}
