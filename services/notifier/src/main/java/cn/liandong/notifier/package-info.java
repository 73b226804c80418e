/**
 * Decides every attempt to reach a person on a channel, what is told together or later, and on which channels somebody is
 * called no more of itself; and makes the calls. Tells those whom the drill runner names of what is overdue. Sends upward
 * reports to offices above in the same way, and has dispatch told what came of it.
 *
 * <p>Reads its own commands (`notifier-commands`) and the journal `response` (which it decides); looks up in `people` on
 * which channels somebody is reached, to decide, and where, to call; a code
 * that a contact is told it takes from `contact-codes`, and erases it there. Writes the journal `notifications`. Its edge takes what
 * providers tell afterwards, and hands an acknowledgement by a link, an SMS or a key of the phone to dispatch. Does not decide who is alerted, when an alert escalates, or who has acknowledged.
 *
 * <p>A call is made only after its sending entry was accepted and while this instance owns the jurisdiction. It is
 * tried again by the journal, never inside the process: a retry is a deadline of the state, so that it outlives a
 * crash, and a crash between call and result leaves an unknown that is sent again, marked as a repeat.
 */
@NullMarked
package cn.liandong.notifier;

import org.jspecify.annotations.NullMarked;
