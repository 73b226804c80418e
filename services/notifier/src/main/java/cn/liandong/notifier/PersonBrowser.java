package cn.liandong.notifier;

import cn.liandong.contracts.ids.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is decided by of a record of `subscriptions`: whose browser it is, and whether it is one still. What it is called by
 * is passed over: a record that could not be read would be kept in `quarantine`, where no tombstone erases it.
 *
 * @param browser null where it has ended
 */
record PersonBrowser(String id, PersonId person, @Nullable Object browser) {
    boolean stands() {
        return browser != null;
    }

    @Override
    public String toString() {
        return id + " of " + person;
    }
}
