package cn.liandong.notifier;

import org.jspecify.annotations.Nullable;

/** One thing that a provider tells afterwards, of itself, and has proven to be the provider. */
public sealed interface Callback {
    /**
     * Whether a notification arrived.
     *
     * @param notification its id or its {@link NotificationHash}, as it was handed to the provider
     */
    record Delivery(String notification, boolean delivered) implements Callback {}

    /**
     * What somebody answered. It is hostile and personal: it is looked at, and kept nowhere.
     *
     * @param notification as in a delivery; null or empty where the provider does not say which was answered
     * @param phone the number that answered
     * @param text what was written, or the key that was pressed
     * @param unique the same whenever the provider tells the same answer again; nothing can be read out of it
     */
    record Reply(@Nullable String notification, String phone, String text, String unique) implements Callback {}
}
