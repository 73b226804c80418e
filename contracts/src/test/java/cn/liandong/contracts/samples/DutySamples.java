package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ANFUSI;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.places.Coordinates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What roster is asked and decides. */
final class DutySamples {
    private static final Organization AGENCY = new Organization(
            new OrganizationId("420583:agency-emergency"),
            "市应急管理局",
            Tier.AGENCY,
            AgencyKind.EMERGENCY_MANAGEMENT,
            ANFUSI,
            new Coordinates(30.4262, 111.7604));

    private static final Post POST = new Post(DUTY_OFFICER, DUTY_ROOM, PostKind.DUTY_OFFICER, "市应急值守值班员");

    private static final Rotation ROTATION =
            new Rotation(LocalDate.of(2026, 11, 1), LocalTime.of(8, 0), 8, List.of(WU, QIN));

    private static final String FILE = "zhijiang/rotations.yaml";
    private static final List<String> DIFFERENCES = List.of("420583:city-duty: shiftHours was 8, is 12");

    static final List<DutyEvent> EVENTS = List.of(
            new DutyEvent.ZoneSet("Asia/Shanghai"),
            new DutyEvent.OrganizationRegistered(AGENCY),
            new DutyEvent.PersonRegistered(WU, DUTY_ROOM),
            new DutyEvent.PostRegistered(POST),
            new DutyEvent.RotationSet(DUTY_OFFICER, ROTATION),
            new DutyEvent.DutyChanged(DUTY_OFFICER, List.of(WU), OCCURRED, SHIFT_TURNS),
            new ContactEvent.ContactDisabled(
                    WU, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(Channel.VOICE), OCCURRED),
            new ContactEvent.ContactEnabled(WU, Channel.SMS, OCCURRED),
            new DutyEvent.CityFileLoaded(FILE, HASH),
            new DutyEvent.CityFileDiffers(FILE, HASH, HASH.replace('e', 'f'), DIFFERENCES),
            new DutyEvent.Unrecognized("SomethingNewer", IncidentSamples.Newer.FIELDS));

    static final List<RosterCommand> COMMANDS = List.of(
            new RosterCommand.SetZone("Asia/Shanghai"),
            new RosterCommand.RegisterOrganization(AGENCY),
            new RosterCommand.RegisterPerson(WU, DUTY_ROOM),
            new RosterCommand.RegisterPost(POST),
            new RosterCommand.SetRotation(DUTY_OFFICER, ROTATION),
            new RosterCommand.OfferCityFile(FILE, HASH, DIFFERENCES),
            new RosterCommand.CompleteCityFile(FILE, HASH),
            new RosterCommand.TurnShift(DUTY_OFFICER, SHIFT_TURNS));

    private DutySamples() {}
}
