package cn.liandong.console.directories;

import cn.liandong.console.City;
import cn.liandong.console.rosters.RosterFold;
import cn.liandong.console.rosters.RosterPicture;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.access.Qualification;
import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.places.Coordinates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The small city's directory: everybody of it, and two with all that a row can have. */
final class SmallDirectory {
    static final DirectoryRights CITY = DirectoryRights.of(City.CITY, City.post(City.CITY));
    static final DirectoryRights TOWN = DirectoryRights.of(City.DONGSHI_TOWN, City.post(City.DONGSHI_TOWN));

    /** With several contacts in an order of their own, quiet hours, and a name that a file could stumble over. */
    static final PersonRecord ZHANG = new PersonRecord(
            new PersonId("420583-zhang"),
            City.DONGSHI_TOWN.id(),
            "欧阳·张伟, 二; \"站长\"\\",
            "0717-0000-0007",
            List.of(
                    new Contact(Channel.WECOM, "https://qyapi.example.net/send?key=a,b;c&d=e", Instant.EPOCH),
                    new Contact(Channel.VOICE, "+86 199-0000-0007"),
                    new Contact(Channel.MAIL, "zhang@example.net"),
                    new Contact(Channel.SMS, "199-0000-0007"),
                    new Contact(Channel.FILE, "zhang")),
            "en",
            new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0)),
            null,
            List.of(
                    new Qualification("hazmat", "ZJ/5, 乙; \"甲\"", LocalDate.of(2027, 6, 30)),
                    new Qualification("first-aid", "HH-1", null),
                    new Qualification("duty-training", null, LocalDate.of(2028, 12, 31)),
                    new Qualification("drone", null, null)));

    /** Whom nothing reaches, and whose name is what a sheet would take for a formula. */
    static final PersonRecord SILENT =
            new PersonRecord(new PersonId("420583-silent"), City.DONGSHI_TOWN.id(), "=1+1 <script>", "007", List.of());

    /** Of the town's enterprise, with what is known of it and what is not. */
    static final Site WORKS = new Site(
            new SiteId("site-works"),
            City.ENTERPRISE.id(),
            "三号罐区",
            new Coordinates(30.4, 111.8),
            City.DONGSHI,
            List.of(
                    new Substance("1005", "7664-41-7", "氨", 8_000.0, "卧式储罐", 15_000.5),
                    new Substance(null, null, "神秘粉末", null, null)),
            List.of(City.post(City.ENTERPRISE).id()),
            "现场处置方案 HZ-03",
            2);

    private SmallDirectory() {}

    static KnownDirectory known() {
        var roster = RosterPicture.EMPTY;
        var people = new WrittenPeople();
        long sequence = 0;
        for (var organization : City.ORGANIZATIONS) {
            roster = after(roster, ++sequence, City.registered(organization));
            roster = after(roster, ++sequence, new DutyEvent.PostRegistered(City.post(organization)));
            roster = after(
                    roster, ++sequence, new DutyEvent.PersonRegistered(City.person(organization), organization.id()));
            people.told(City.person(organization), City.record(organization), City.AT);
        }
        for (var person : List.of(ZHANG, SILENT)) {
            roster = after(roster, ++sequence, new DutyEvent.PersonRegistered(person.id(), person.organization()));
            people.told(person.id(), person, City.AT);
        }
        var foreign = new PersonRecord(
                new PersonId("420582-foreign"), new OrganizationId("420582:city"), "别人", "199-0000-0099", List.of());
        people.told(foreign.id(), foreign, City.AT);
        return new KnownDirectory(roster, people, id -> id.value().equals("420500-office"), Map.of(WORKS.id(), WORKS));
    }

    private static RosterPicture after(RosterPicture picture, long sequence, DutyEvent event) {
        return RosterFold.evolve(picture, City.entry(sequence, event));
    }

    static byte[] exported(DirectoryFormat format) {
        return DirectoryExport.of(format, known(), CITY, id -> !id.equals(SILENT.id()));
    }

    static ImportPlan plan(DirectoryFormat format, byte[] file) {
        return ImportPlan.of(format, file, known(), CITY);
    }

    static ImportPlan plan(String yaml) {
        return plan(DirectoryFormat.YAML, yaml.getBytes(StandardCharsets.UTF_8));
    }
}
