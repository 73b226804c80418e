package cn.liandong.cluster.cities;

import java.util.List;

/** Forty real jurisdictions: cities, counties and districts of Hubei (GB/T 2260, from memory). Only code and name are real. */
final class Places {
    /**
     * A place of the real world.
     *
     * @param code six digits
     */
    record Place(String code, String name) {}

    static final List<Place> ALL = List.of(
            new Place("420222", "阳新县"),
            new Place("420281", "大冶市"),
            new Place("420322", "郧西县"),
            new Place("420323", "竹山县"),
            new Place("420324", "竹溪县"),
            new Place("420325", "房县"),
            new Place("420381", "丹江口市"),
            new Place("420506", "夷陵区"),
            new Place("420525", "远安县"),
            new Place("420526", "兴山县"),
            new Place("420527", "秭归县"),
            new Place("420528", "长阳土家族自治县"),
            new Place("420529", "五峰土家族自治县"),
            new Place("420581", "宜都市"),
            new Place("420582", "当阳市"),
            new Place("420624", "南漳县"),
            new Place("420625", "谷城县"),
            new Place("420626", "保康县"),
            new Place("420682", "老河口市"),
            new Place("420683", "枣阳市"),
            new Place("420684", "宜城市"),
            new Place("420822", "沙洋县"),
            new Place("420881", "钟祥市"),
            new Place("420882", "京山市"),
            new Place("420921", "孝昌县"),
            new Place("420922", "大悟县"),
            new Place("420923", "云梦县"),
            new Place("420981", "应城市"),
            new Place("420982", "安陆市"),
            new Place("420984", "汉川市"),
            new Place("421022", "公安县"),
            new Place("421024", "江陵县"),
            new Place("421081", "石首市"),
            new Place("421083", "洪湖市"),
            new Place("421087", "松滋市"),
            new Place("421121", "团风县"),
            new Place("421122", "红安县"),
            new Place("421123", "罗田县"),
            new Place("421124", "英山县"),
            new Place("421181", "麻城市"));

    private Places() {}
}
