package cn.liandong.notifier;

import cn.liandong.notifier.attempts.Attempts;

/** The fold of the journal `notifications`. */
public record NotifierState(Attempts attempts) {
    public static final NotifierState EMPTY = new NotifierState(Attempts.NONE);
}
