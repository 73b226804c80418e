package cn.liandong.reports.reading;

import static java.util.Map.entry;

import cn.liandong.contracts.incidents.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the category that was meant: by its name, however it is written, or by what it is called in Chinese. */
final class CategoryNames {
    private static final Map<String, Category> CHINESE = Map.ofEntries(
            entry("危险化学品泄漏", Category.HAZARDOUS_CHEMICAL_LEAK),
            entry("危化品泄漏", Category.HAZARDOUS_CHEMICAL_LEAK),
            entry("泄漏", Category.HAZARDOUS_CHEMICAL_LEAK),
            entry("泄露", Category.HAZARDOUS_CHEMICAL_LEAK),
            entry("火灾", Category.FIRE),
            entry("着火", Category.FIRE),
            entry("火警", Category.FIRE),
            entry("爆炸", Category.EXPLOSION),
            entry("中毒", Category.POISONING),
            entry("中毒窒息", Category.POISONING),
            entry("燃气泄漏", Category.GAS_PIPELINE_LEAK),
            entry("燃气管道泄漏", Category.GAS_PIPELINE_LEAK),
            entry("生产安全", Category.WORK_ACCIDENT),
            entry("安全生产", Category.WORK_ACCIDENT),
            entry("工伤", Category.WORK_ACCIDENT),
            entry("道路交通", Category.ROAD_TRAFFIC_ACCIDENT),
            entry("交通", Category.ROAD_TRAFFIC_ACCIDENT),
            entry("车祸", Category.ROAD_TRAFFIC_ACCIDENT),
            entry("水上交通", Category.WATERWAY_ACCIDENT),
            entry("水上", Category.WATERWAY_ACCIDENT),
            entry("特种设备", Category.SPECIAL_EQUIPMENT_ACCIDENT),
            entry("食品安全", Category.FOOD_SAFETY),
            entry("公共卫生", Category.PUBLIC_HEALTH),
            entry("环境污染", Category.ENVIRONMENTAL_POLLUTION),
            entry("自然灾害", Category.NATURAL_DISASTER),
            entry("群体性", Category.CROWD_EMERGENCY),
            entry("踩踏", Category.CROWD_EMERGENCY),
            entry("市场供应", Category.MARKET_SUPPLY),
            entry("未知", Category.UNKNOWN));

    /** What may follow a name without meaning anything else. */
    private static final List<String> ENDINGS = List.of("突发事件", "事故", "事件");

    private CategoryNames() {}

    static @Nullable Category find(String written) {
        var name = written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var category : Category.values()) {
            if (category.name().equals(name)) {
                return category;
            }
        }
        var chinese = chinese(written.strip());
        return chinese != null ? chinese : onlyOneNear(name);
    }

    private static @Nullable Category chinese(String written) {
        var exact = CHINESE.get(written);
        if (exact != null) {
            return exact;
        }
        for (var ending : ENDINGS) {
            if (written.endsWith(ending)) {
                return CHINESE.get(written.substring(0, written.length() - ending.length()));
            }
        }
        return null;
    }

    private static @Nullable Category onlyOneNear(String name) {
        var near = Arrays.stream(Category.values())
                .filter(category -> Spelling.nearly(category.name(), name))
                .toList();
        return near.size() == 1 ? near.get(0) : null;
    }
}
