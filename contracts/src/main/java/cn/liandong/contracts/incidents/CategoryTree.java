package cn.liandong.contracts.incidents;

import java.util.List;

/**
 * The tree in which categories are chosen, by the names of GB/T 35561-2017 (its four classes: V by the Emergency Response
 * Law; which kind stands under which: U). Codes are the standard's own and are not invented here.
 */
public final class CategoryTree {
    /**
     * A class of it.
     *
     * @param name as the standard has it
     * @param kinds in the order of the standard
     */
    public record Branch(String name, List<Kind> kinds) {
        public Branch {
            kinds = List.copyOf(kinds);
        }
    }

    /** A kind, and the category that it is handled as. */
    public record Kind(String name, Category category) {}

    private static final List<Branch> BRANCHES = List.of(
            new Branch("自然灾害", List.of(new Kind("自然灾害", Category.NATURAL_DISASTER))),
            new Branch(
                    "事故灾难",
                    List.of(
                            new Kind("危险化学品事故", Category.HAZARDOUS_CHEMICAL_LEAK),
                            new Kind("火灾事故", Category.FIRE),
                            new Kind("爆炸事故", Category.EXPLOSION),
                            new Kind("中毒和窒息事故", Category.POISONING),
                            new Kind("燃气事故", Category.GAS_PIPELINE_LEAK),
                            new Kind("其他生产安全事故", Category.WORK_ACCIDENT),
                            new Kind("道路交通事故", Category.ROAD_TRAFFIC_ACCIDENT),
                            new Kind("水上交通事故", Category.WATERWAY_ACCIDENT),
                            new Kind("特种设备事故", Category.SPECIAL_EQUIPMENT_ACCIDENT),
                            new Kind("环境污染和生态破坏事件", Category.ENVIRONMENTAL_POLLUTION))),
            new Branch(
                    "公共卫生事件",
                    List.of(
                            new Kind("传染病及群体性不明原因疾病", Category.PUBLIC_HEALTH),
                            new Kind("食品安全事件", Category.FOOD_SAFETY))),
            new Branch(
                    "社会安全事件",
                    List.of(new Kind("群体性事件", Category.CROWD_EMERGENCY), new Kind("市场供应事件", Category.MARKET_SUPPLY))));

    private CategoryTree() {}

    /** Every category but UNKNOWN stands in it once. */
    public static List<Branch> branches() {
        return BRANCHES;
    }
}
