package cn.liandong.console;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissRaised;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Instant;
import java.util.List;

/** Spot checks of posts, called by the city. */
public final class CitySpotChecks {
    private static final int LIMIT = 300;

    private CitySpotChecks() {}

    public static DutyEvent called(Organization organization, String check, Instant at) {
        return new SpotCheckCalled(
                new SpotCheckId(check),
                City.post(organization).id(),
                List.of(City.person(organization)),
                null,
                City.CITY.id(),
                at,
                at.plusSeconds(LIMIT));
    }

    public static DutyEvent missed(Organization organization, String check, Instant calledAt) {
        return new SpotCheckMissed(
                new SpotCheckId(check),
                City.post(organization).id(),
                SpotCheckMissReason.NO_ANSWER,
                calledAt.plusSeconds(LIMIT));
    }

    public static DutyEvent raised(Organization organization, String check, Instant calledAt) {
        return new SpotCheckMissRaised(
                new SpotCheckId(check),
                City.post(organization).id(),
                1,
                List.of(City.post(City.CITY).id()),
                calledAt.plusSeconds(LIMIT),
                null);
    }

    /** Late where it took longer than the limit. */
    public static DutyEvent answered(Organization organization, String check, Instant calledAt, int seconds) {
        return new SpotCheckAnswered(
                new SpotCheckId(check),
                City.post(organization).id(),
                City.person(organization),
                calledAt.plusSeconds(seconds),
                seconds > LIMIT);
    }
}
