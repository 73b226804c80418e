package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissRaised;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What comes of a call of this post that nobody answered in time. */
record Misses(PostId post, SpotCheckView view) {
    /** The miss, which stays, and the tier above that is told of it. */
    List<DutyEvent> missed(SpotCheck check, SpotCheckMissReason reason, Instant now) {
        var events = new ArrayList<DutyEvent>();
        events.add(new SpotCheckMissed(check.id(), post, reason, now));
        events.addAll(raised(check, now));
        return events;
    }

    /** The next tier, each once; one where nobody sits is passed over at once, and that stands there. */
    List<DutyEvent> raised(SpotCheck check, Instant now) {
        var events = new ArrayList<DutyEvent>();
        int step = check.step();
        boolean goesOn = true;
        List<PersonId> people = List.of();
        while (goesOn && people.isEmpty()) {
            step++;
            var posts = view.told(post, step);
            people = posts.stream()
                    .flatMap(told -> view.answering(told).stream())
                    .distinct()
                    .toList();
            goesOn = !view.told(post, step + 1).equals(posts);
            events.add(new SpotCheckMissRaised(
                    check.id(), post, step, posts, now, goesOn && !people.isEmpty() ? now.plus(check.limit()) : null));
        }
        for (var person : people) {
            events.add(new DutyNotice(
                    "spot-check-missed/" + check.id() + "/" + step + "/" + person,
                    person,
                    NoticeKind.SPOT_CHECK_MISSED,
                    post,
                    null,
                    check.at(),
                    check.answerBy()));
        }
        return events;
    }
}
