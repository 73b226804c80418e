package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a notification: the same on every attempt, on every instance, after every restart. */
final class NotificationIds {
    /** Leaves room for the ids of commands and deadlines that are made of it. */
    private static final int LONGEST = 180;

    private NotificationIds() {}

    static NotificationId of(PersonAlerted told, Channel channel) {
        return of(told.alert(), told.round(), told.step(), told.person(), channel);
    }

    /** Of the same person, alert and step on another channel. */
    static NotificationId of(NotificationSending other, Channel channel) {
        return of(other.alert(), other.round(), other.step(), other.person(), channel);
    }

    private static NotificationId of(AlertId alert, int round, int step, PersonId person, Channel channel) {
        var readable = alert + ".r" + round + ".s" + step + "." + person + "." + channel;
        return new NotificationId(readable.length() <= LONGEST ? readable : hash(readable));
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
