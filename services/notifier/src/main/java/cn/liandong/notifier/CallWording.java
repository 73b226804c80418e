package cn.liandong.notifier;

import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.wordings.AlertText;
import cn.liandong.notifier.wordings.AlertWording;
import cn.liandong.notifier.wordings.BundleWording;
import cn.liandong.notifier.wordings.DocumentWording;
import cn.liandong.notifier.wordings.DrillWording;
import cn.liandong.notifier.wordings.DutyWording;
import cn.liandong.notifier.wordings.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a call says: in the person's language, else the city's, as long as the channel takes, with how it is answered and its link. */
record CallWording(
        ZoneId zone,
        CityLanguages cities,
        Function<PersonId, Optional<String>> people,
        Answer answeredWith,
        Address link,
        Digits digits) {
    /** Of the code that a contact is told; null where it is over by now. */
    @FunctionalInterface
    interface Digits {
        @Nullable
        String of(ContactCodeId code, NotificationSending sending);
    }

    /** The code or key that acknowledges; null where no answer on the channel comes back. */
    @FunctionalInterface
    interface Answer {
        @Nullable
        String of(NotificationSending sending);
    }

    /** Of the page on which it is acknowledged; null where the channel carries none. */
    @FunctionalInterface
    interface Address {
        @Nullable
        String of(Jurisdiction jurisdiction, Instant at, NotificationSending sending);
    }

    String text(Jurisdiction jurisdiction, Instant at, List<NotificationSending> together) {
        var sending = together.getFirst();
        if (sending.document() != null) {
            return DocumentWording.text(sending.document(), sending.repeat(), zone);
        }
        var language = people.apply(sending.person()).flatMap(Language::of).orElseGet(() -> cities.of(jurisdiction));
        if (sending.drill() != null) {
            return DrillWording.text(sending.drill(), sending.repeat(), language, sending.channel());
        }
        if (sending.duty() != null) {
            var told = DutyWording.text(
                    sending.duty(), sending.person(), sending.repeat(), zone, language, sending.channel());
            var code = sending.duty().code();
            if (code != null) {
                return told + DutyWording.code(language, sending.channel(), digits.of(code, sending));
            }
            return sending.awaitsAnswer()
                    ? told
                            + DutyWording.answer(language, sending.channel(), answeredWith.of(sending))
                            + DutyWording.link(language, link.of(jurisdiction, at, sending))
                    : told;
        }
        if (together.size() > 1) {
            return BundleWording.text(
                    together.stream()
                            .map(one -> new BundleWording.Alert(one.subject(), answeredWith.of(one)))
                            .toList(),
                    sending.repeat(),
                    language,
                    sending.channel());
        }
        var answer = answeredWith.of(sending);
        var address = link.of(jurisdiction, at, sending);
        return AlertWording.text(new AlertText(
                sending.subject(),
                sending.repeat(),
                zone,
                language,
                sending.channel(),
                (answer == null ? "" : AlertWording.answer(language, sending.channel(), answer))
                        + (address == null ? "" : AlertWording.link(language, address))));
    }
}
