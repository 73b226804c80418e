package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** English, for whoever asked for it. */
final class EnglishWords implements Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public String head() {
        return "[Liandong alert] ";
    }

    @Override
    public String aside(String part) {
        return "[" + part + "] ";
    }

    @Override
    public String spokenHead() {
        return "Liandong alert. ";
    }

    @Override
    public String mark(Handling handling) {
        return switch (handling) {
            case ACTUAL -> "";
            case EXERCISE -> "DRILL";
            case SYSTEM -> "SYSTEM";
            case TEST -> "COMMS TEST";
        };
    }

    @Override
    public String repeat() {
        return "Repeat";
    }

    @Override
    public String saysExercise() {
        return "Says it is an exercise, unconfirmed";
    }

    @Override
    public String category(Category category) {
        return switch (category) {
            case HAZARDOUS_CHEMICAL_LEAK -> "Hazardous chemical leak";
            case FIRE -> "Fire";
            case EXPLOSION -> "Explosion";
            case POISONING -> "Poisoning";
            case GAS_PIPELINE_LEAK -> "Gas pipeline leak";
            case WORK_ACCIDENT -> "Work accident";
            case ROAD_TRAFFIC_ACCIDENT -> "Road traffic accident";
            case WATERWAY_ACCIDENT -> "Waterway accident";
            case SPECIAL_EQUIPMENT_ACCIDENT -> "Special equipment accident";
            case FOOD_SAFETY -> "Food safety";
            case PUBLIC_HEALTH -> "Public health";
            case ENVIRONMENTAL_POLLUTION -> "Environmental pollution";
            case NATURAL_DISASTER -> "Natural disaster";
            case CROWD_EMERGENCY -> "Crowd emergency";
            case MARKET_SUPPLY -> "Market supply";
            case UNKNOWN -> "Unknown emergency";
        };
    }

    @Override
    public String unknownPlace() {
        return "unknown";
    }

    @Override
    public String ownUnit() {
        return "your unit";
    }

    @Override
    public String matter(AlertReason kind, String about, String until) {
        return switch (kind) {
            case UNIT_OFFERED -> "Offered to " + about + until + ". ";
            case NO_UNIT_LEFT -> "No unit is left, find one. ";
            case DIRECTIVE_GIVEN -> "Directive: " + about + until + ". ";
            case DIRECTIVE_RETURNED -> "Answer returned, directive: " + about + until + ". ";
            case DIRECTIVE_ANSWERED -> "Directive answered, accept or return: " + about + ". ";
            case LEVEL_SET -> "Response level " + about + ": your post has items on the checklist. ";
            case LEAD_OFFERED -> "Take the lead, now with " + about + until + ". ";
            case LEAD_DECLINED -> about + " declines the lead, which stays where it is: arrange otherwise. ";
            case ALARM_SHORTFALL -> "Alarm " + about + " lacks units, find some elsewhere. ";
            case ITEM_OVERDUE -> "Checklist item overdue: " + about + ". ";
            case CREW_OVERDUE -> "Crew safety: " + about + " was not heard of in time, call it. ";
            case DIRECTIVE_OVERDUE -> "Directive overdue: " + about + ". ";
            case CLOCK_RUNNING -> "Statutory limit: " + about + until + ". ";
            case CLOCK_ENDING -> "Statutory limit near: " + about + until + ". ";
            case CLOCK_MISSED -> "Statutory limit missed: " + about + ", report upward now. ";
            case UPWARD_REPORT_SUBMITTED -> "Upward report to sign: " + about + until + ". ";
            case UPWARD_REPORT_RETURNED -> "Upward report returned, write it anew: " + about + ". ";
            case UPWARD_REPORT_OVERDUE -> "Upward report not signed or sent in time: " + about + ". ";
            case UPWARD_REPORT_FAILED -> "Upward report not taken, send it again or by phone: " + about + ". ";
            case AID_ASKED -> about + " asks for mutual aid" + until + ". ";
            case AID_MISSING -> "Mutual aid does not come: " + about + ", send others. ";
            case SITUATION_CHANGED -> "The situation changed (" + changes(about) + "), look at once. ";
            case INCIDENT_MERGED -> "Incident " + about + " was merged into this one. ";
            case CITY_DUTY_ROOM, TOWN_OF_PLACE, LEAD_AGENCY, OWN_SITE, LARGER_GRADE -> "";
        };
    }

    /** The names may be cut where a message is short. */
    private static String changes(String about) {
        return SituationWords.of(
                about,
                Map.of(
                        "CASUALTIES",
                        "more harmed",
                        "SUBSTANCE",
                        "another substance",
                        "PLACE",
                        "place moved",
                        "UNMERGED",
                        "not the same after all"),
                ", ");
    }

    @Override
    public String until(AlertReason kind, ZonedDateTime at) {
        return switch (kind) {
            case CLOCK_RUNNING, CLOCK_ENDING -> ", report by " + TIME.format(at);
            default -> ", answer by " + SECOND.format(at);
        };
    }

    @Override
    public String what(String category, String place) {
        return category + ", place: " + place;
    }

    @Override
    public String communicationsTest(String number) {
        return "This is no emergency, no. " + number + ". Please confirm that you got it. ";
    }

    @Override
    public String received(ZonedDateTime at) {
        return ", reported " + TIME.format(at);
    }

    @Override
    public String number(String number) {
        return ", no. " + number;
    }

    @Override
    public String roll(int asked, int acknowledged) {
        return "Each of " + asked + " people must acknowledge, " + acknowledged + " did. ";
    }

    @Override
    public String asks(AlertReason kind) {
        return switch (kind) {
            case UNIT_OFFERED, LEAD_OFFERED -> "Accept or decline now. ";
            case AID_ASKED -> "Grant or decline now. ";
            default -> "Acknowledge now. ";
        };
    }

    @Override
    public String link(String address) {
        return "Acknowledge: " + address;
    }

    @Override
    public String reply(String code) {
        return "Reply " + code + " to acknowledge. ";
    }

    @Override
    public String key(String key) {
        return "Press " + key + " to acknowledge. ";
    }

    @Override
    public String several(int alerts) {
        return alerts + " alerts wait to be acknowledged. ";
    }

    @Override
    public String more(int alerts) {
        return alerts + " more. ";
    }

    @Override
    public String code(String code) {
        return " (code " + code + ")";
    }

    @Override
    public String asksEach(boolean byCode) {
        return byCode ? "Acknowledge each by a reply of its code." : "Acknowledge each in the duty room's page.";
    }

    @Override
    public String stop() {
        return ". ";
    }
}
