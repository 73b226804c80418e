package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Site;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The sites of one jurisdiction. */
public record Sites(PMap<SiteId, Site> byId) {
    public static final Sites EMPTY = new Sites(HashTreePMap.empty());

    /** Of one that an older version registered, the first. */
    static int revision(Site site) {
        return site.revision() == null ? 1 : site.revision();
    }
}
