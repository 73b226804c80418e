package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of one post. */
record Calls(Moment moment, PostId post, SpotCheckView view) {
    /** By the input that called: the same on every repeat. */
    SpotCheckId id() {
        return new SpotCheckId(
                "check-" + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whoever sits there at this minute is called; where nobody does it is missed at once. */
    List<DutyEvent> called(@Nullable String rule, @Nullable OrganizationId by, Duration limit) {
        var now = moment.now();
        var people = view.answering(post);
        var called = new SpotCheckCalled(id(), post, people, rule, by, now, now.plus(limit));
        var events = new ArrayList<DutyEvent>();
        events.add(called);
        for (var person : people) {
            events.add(new DutyNotice(
                    "spot-check/" + called.check() + "/" + person,
                    person,
                    NoticeKind.SPOT_CHECK,
                    post,
                    null,
                    now,
                    called.answerBy(),
                    called.check()));
        }
        if (people.isEmpty()) {
            events.addAll(new Misses(post, view).missed(SpotCheck.of(called), SpotCheckMissReason.NOBODY_THERE, now));
        }
        return events;
    }
}
