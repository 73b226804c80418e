package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import java.time.ZonedDateTime;

/** How one language says the parts of a notification. None of them knows a limit; what is told by others comes inert. */
interface Words {
    /** What an SMS begins with in every language: by it a provider knows the sender, and it lets no other pass. */
    String SIGNATURE = "【联动警报】";

    /** What a text begins with that is shown, and one that is read out. */
    String head();

    String spokenHead();

    /** A part that stands for itself, in brackets. */
    String aside(String part);

    /** How a text that is not ACTUAL is marked, first and last; empty where it is. */
    String mark(Handling handling);

    String repeat();

    String saysExercise();

    String category(Category category);

    /** The place and the matter of somebody who told neither. */
    String unknownPlace();

    String ownUnit();

    /** What it is about within the incident; empty where it is the incident itself. */
    String matter(AlertReason kind, String about, String until);

    /** Until when an answer or a report upward is awaited, to be put into the matter; a clock may run for days. */
    String until(AlertReason kind, ZonedDateTime at);

    /** What happened and where. */
    String what(String category, String place);

    /** A communications test: no incident, nothing to do but to answer. */
    String communicationsTest(String number);

    String received(ZonedDateTime at);

    String number(String number);

    /** Of an alert that each person acknowledges: how many have to, and how many of them have. */
    String roll(int asked, int acknowledged);

    String asks(AlertReason kind);

    String link(String address);

    /** How it is acknowledged by a reply of this code. */
    String reply(String code);

    /** How it is acknowledged by this key of the phone. */
    String key(String key);

    /** How many alerts a text is about. */
    String several(int alerts);

    /** How many of them it does not name. */
    String more(int alerts);

    /** The code of one of them. */
    String code(String code);

    /**
     * What to do about several.
     *
     * @param byCode whether each can be acknowledged by a reply of its code
     */
    String asksEach(boolean byCode);

    /** The end of a sentence, where a part did not bring its own. */
    String stop();
}
