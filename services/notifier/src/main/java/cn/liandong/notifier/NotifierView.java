package cn.liandong.notifier;

/** What notifier's rules know of others: nothing, everything they need is in what they are told. */
public record NotifierView() {
    public static final NotifierView EMPTY = new NotifierView();
}
