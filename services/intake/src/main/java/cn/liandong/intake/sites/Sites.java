package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Site;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The sites of one jurisdiction. */
public record Sites(PMap<SiteId, Site> byId) {
    public static final Sites EMPTY = new Sites(HashTreePMap.empty());
}
