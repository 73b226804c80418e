package cn.liandong.dispatch;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.AidCommand.DefineNeighbours;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.errand.Errand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two cities that ask each other, and the errands between them. As in the runtime, what is outstanding follows from the
 * journals and from what was answered, so that a crash forgets nothing of it.
 */
public final class TwoCities {
    public static final Jurisdiction ASKING = new Jurisdiction("420583");
    public static final Jurisdiction HOME = new Jurisdiction("420581");
    public static final Actor OFFICER = Story.of(City.ROOM);

    public final Story asking = story(ASKING, HOME, "宜都市");
    public final Story home = story(HOME, ASKING, "枝江市");
    private final Set<String> answered = new HashSet<>();

    /** One errand, on its way or to be sent again. */
    public record OnTheWay(String id, Errand errand) {}

    private static Story story(Jurisdiction own, Jurisdiction other, String name) {
        var story = new Story(City.view());
        story.jurisdiction = own;
        story.asked(Actor.SYSTEM, new DefineNeighbours(List.of(new Neighbour(other, name, "GB/T 2260"))));
        Fleet.register(story);
        return story;
    }

    public static RequestAid request(String incident, Jurisdiction of, int count) {
        return new RequestAid(
                City.incident(incident).incident(),
                of,
                new AidNeed(List.of(Capability.FIREFIGHTING), null, count, "高速出口"),
                null);
    }

    public Story at(Jurisdiction jurisdiction) {
        return jurisdiction.equals(ASKING) ? asking : home;
    }

    /** What was not answered yet, in the order it was derived. */
    public List<OnTheWay> outstanding() {
        var all = new ArrayList<OnTheWay>();
        for (var story : List.of(asking, home)) {
            for (int i = 0; i < story.journal.size(); i++) {
                var id = "errand/" + story.jurisdiction + "/" + i;
                var errand = answered.contains(id) ? null : AidErrands.follow(story.jurisdiction, story.journal.get(i));
                if (errand != null) {
                    all.add(new OnTheWay(id, errand));
                }
            }
        }
        return all;
    }

    /** Delivers one; the other side answers it by deciding it, whatever it says. */
    public List<ResponseEvent> deliver(OnTheWay one) {
        answered.add(one.id());
        return again(one);
    }

    /** Delivers one that was delivered before, to a ledger that has forgotten it. */
    public List<ResponseEvent> again(OnTheWay one) {
        var story = at(one.errand().jurisdiction());
        var command = (DispatchCommand) one.errand().command();
        return story.decide(Actor.SYSTEM, one.id(), command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(Actor.SYSTEM, one.id(), command)
                : List.of();
    }

    /** Delivers until nobody has anything to tell the other. */
    public List<ResponseEvent> deliverAll() {
        var events = new ArrayList<ResponseEvent>();
        for (var all = outstanding(); !all.isEmpty(); all = outstanding()) {
            all.forEach(one -> events.addAll(deliver(one)));
        }
        return events;
    }
}
