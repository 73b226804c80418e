package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidCommand.AskAid;
import cn.liandong.contracts.response.AidCommand.CallOffAid;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEvent.AidAsked;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidDeclined;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides for the home jurisdiction: that it was asked, that it sends nobody more, that it is asked no more. */
public final class HomeDecider {
    private HomeDecider() {}

    /**
     * It is asked. A request that was called off before it was heard is heard no more.
     *
     * @param isAnybodyThere whether there is a post whose officer could answer
     */
    static Decision<ResponseEvent> ask(Moment moment, AskAid told, Aids aids, boolean isAnybodyThere) {
        if (aids.findAsked(told.aid()) != null) {
            return Decision.nothing();
        }
        var asked = new AidAsked(told.request(), moment.now());
        return Decision.accepted(
                isAnybodyThere
                        ? List.of(asked)
                        : List.of(
                                asked,
                                new AidDeclined(
                                        told.aid(),
                                        told.request().incident(),
                                        told.request().by(),
                                        AidDeclineReason.NOBODY_THERE,
                                        null,
                                        null,
                                        null,
                                        moment.now())));
    }

    static Decision<ResponseEvent> callOff(Moment moment, CallOffAid told, Aids aids) {
        var one = aids.findAsked(told.aid());
        return one != null && one.isCalledOff()
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new AidCalledOff(told.aid(), told.incident(), told.by(), told.end(), moment.now())));
    }

    static Decision<ResponseEvent> decline(Moment moment, DeclineAid command, boolean isOfTheCity, Aids aids) {
        var one = aids.findAsked(command.aid());
        boolean isDone = one != null && one.isDeclined() && isOfTheCity;
        var refusal = isDone ? null : refusal(command, one, isOfTheCity);
        if (refusal != null) {
            return refusal;
        }
        if (isDone) {
            return Decision.accepted(List.of(), facts(command.aid()));
        }
        // The rules above refuse a request that was not heard, and a caller without a post.
        var request = Objects.requireNonNull(Objects.requireNonNull(one).request());
        return Decision.accepted(
                List.of(new AidDeclined(
                        command.aid(),
                        request.incident(),
                        request.by(),
                        command.reason(),
                        command.text(),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now())),
                facts(command.aid()));
    }

    /** Why it may not be answered so; null where it may. */
    public static Decision.@Nullable Refused<ResponseEvent> refusal(
            AidCommand command, @Nullable AskedAid one, boolean isOfTheCity) {
        var asked = new HomePolicies.Asked(command, one, isOfTheCity);
        for (var policy : HomePolicies.all()) {
            if (policy.refuses().test(asked)) {
                return new Decision.Refused<>(policy.code(), policy.says().apply(asked));
            }
        }
        return null;
    }

    static Decision<ResponseEvent> noSuchAid(AidId aid) {
        return Decision.refused(
                "NO_SUCH_AID",
                "There is no request " + aid + " of this jurisdiction. Reload the picture and choose one that is shown"
                        + " there.");
    }

    static Map<String, String> facts(AidId aid) {
        return Map.of("aid", aid.value());
    }
}
