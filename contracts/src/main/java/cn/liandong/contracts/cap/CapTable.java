package cn.liandong.contracts.cap;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.ZoneKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which of CAP's words stands for which of ours. CAP's are the lists of the specification, section 3.2.2 (V); which of
 * them fits is ours.
 */
final class CapTable {
    static final Map<Category, Kind> KINDS = new EnumMap<>(Map.ofEntries(
            kind(Category.HAZARDOUS_CHEMICAL_LEAK, "CBRNE", "危险化学品泄漏", "Hazardous chemical leak"),
            kind(Category.FIRE, "Fire", "火灾", "Fire"),
            kind(Category.EXPLOSION, "Fire", "爆炸", "Explosion"),
            kind(Category.POISONING, "Health", "中毒", "Poisoning"),
            kind(Category.GAS_PIPELINE_LEAK, "Infra", "燃气管道泄漏", "Gas pipeline leak"),
            kind(Category.WORK_ACCIDENT, "Safety", "生产安全事故", "Work accident"),
            kind(Category.ROAD_TRAFFIC_ACCIDENT, "Transport", "道路交通事故", "Road traffic accident"),
            kind(Category.WATERWAY_ACCIDENT, "Transport", "水上交通事故", "Waterway accident"),
            kind(Category.SPECIAL_EQUIPMENT_ACCIDENT, "Safety", "特种设备事故", "Special equipment accident"),
            kind(Category.FOOD_SAFETY, "Health", "食品安全事件", "Food safety"),
            kind(Category.PUBLIC_HEALTH, "Health", "公共卫生事件", "Public health"),
            kind(Category.ENVIRONMENTAL_POLLUTION, "Env", "环境污染", "Environmental pollution"),
            kind(Category.NATURAL_DISASTER, "Geo", "自然灾害", "Natural disaster"),
            kind(Category.CROWD_EMERGENCY, "Security", "群体性事件", "Crowd emergency"),
            kind(Category.MARKET_SUPPLY, "Other", "市场供应异常", "Market supply"),
            kind(Category.UNKNOWN, "Other", "类别不明", "Category unknown")));

    static final Map<ZoneKind, Purpose> PURPOSES = new EnumMap<>(Map.of(
            ZoneKind.ISOLATION,
            new Purpose("隔离区", "没有防护的人一律不得进入", "Isolation zone", "nobody enters without protection"),
            ZoneKind.PROTECTIVE,
            new Purpose("防护区", "通知群众，就地避险或撤离", "Protective zone", "people are warned, sheltered or led away"),
            ZoneKind.FIRE,
            new Purpose("火灾撤离区", "着火时四周撤离", "Fire zone", "people are led away all around while it burns")));

    private CapTable() {}

    /**
     * What happened.
     *
     * @param category one of CAP's twelve
     */
    record Kind(String category, String chinese, String english) {}

    /** What a zone is for. */
    record Purpose(String chinese, String chineseAct, String english, String englishAct) {}

    private static Map.Entry<Category, Kind> kind(Category ours, String category, String chinese, String english) {
        return Map.entry(ours, new Kind(category, chinese, english));
    }

    /** By the grade; what zones are drawn around threatens people outside, whatever is known of its grade. */
    static String severity(boolean isClosed, Grade grade, boolean hasZones) {
        if (isClosed) {
            return "Minor";
        }
        return switch (grade) {
            case PARTICULARLY_MAJOR, MAJOR -> "Extreme";
            case LARGER -> "Severe";
            case ORDINARY -> hasZones ? "Severe" : "Moderate";
            case UNKNOWN -> hasZones ? "Severe" : "Unknown";
        };
    }
}
