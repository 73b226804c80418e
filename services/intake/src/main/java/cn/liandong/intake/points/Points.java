package cn.liandong.intake.points;

import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.incidents.Point;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The points of one jurisdiction. */
public record Points(PMap<PointId, Point> byId) {
    public static final Points EMPTY = new Points(HashTreePMap.empty());
}
