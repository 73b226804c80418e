package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.Category;

/** What categories are called in a notification. */
final class CategoryWords {
    private CategoryWords() {}

    static String of(Category category) {
        return switch (category) {
            case HAZARDOUS_CHEMICAL_LEAK -> "危险化学品泄漏";
            case FIRE -> "火灾";
            case EXPLOSION -> "爆炸";
            case POISONING -> "中毒窒息";
            case GAS_PIPELINE_LEAK -> "燃气管道泄漏";
            case WORK_ACCIDENT -> "生产安全事故";
            case ROAD_TRAFFIC_ACCIDENT -> "道路交通事故";
            case WATERWAY_ACCIDENT -> "水上交通事故";
            case SPECIAL_EQUIPMENT_ACCIDENT -> "特种设备事故";
            case FOOD_SAFETY -> "食品安全事件";
            case PUBLIC_HEALTH -> "公共卫生事件";
            case ENVIRONMENTAL_POLLUTION -> "环境污染";
            case NATURAL_DISASTER -> "自然灾害";
            case CROWD_EMERGENCY -> "人员密集场所突发事件";
            case MARKET_SUPPLY -> "市场供应事件";
            case UNKNOWN -> "类别不明的突发事件";
        };
    }
}
