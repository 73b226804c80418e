package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.ids.Jurisdiction;
import org.pcollections.PMap;

/** The pictures of all jurisdictions, as they are laid down for the next start; unchanging. */
public record Pictures(PMap<Jurisdiction, LaidDown> byJurisdiction) {
    /**
     * To be counted up with every change of the shape of this, and of what the fold makes of an input: then what was laid
     * down is dropped, and the journals are read from their beginning once.
     */
    public static final int FOLD_VERSION = 20;

    /**
     * One of them.
     *
     * @param told the broker's time, in epoch milliseconds, of the last record beside the journals that is in it
     */
    record LaidDown(Picture picture, long told) {}
}
