package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.FilingEvent;
import cn.liandong.contracts.drills.FilingEvent.DrillFiled;
import cn.liandong.contracts.drills.FilingEvent.DrillRecorded;
import cn.liandong.contracts.drills.FilingEvent.FilingWithdrawn;
import cn.liandong.contracts.drills.FilingEvent.RecordedDrillWithdrawn;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Drills that were held elsewhere, and results that were filed 登记、备案, as far as nobody has withdrawn them. */
record Filings(PMap<DrillId, DrillRecorded> recorded, PMap<DrillId, PMap<OrganizationId, DrillFiled>> filed) {
    static final Filings NONE = new Filings(HashTreePMap.empty(), HashTreePMap.empty());

    Filings apply(FilingEvent event) {
        return switch (event) {
            case DrillRecorded one -> new Filings(recorded.plus(one.drill().id(), one), filed);
            case RecordedDrillWithdrawn gone -> new Filings(recorded.minus(gone.drill()), filed);
            case DrillFiled one -> {
                var filing = one.filing();
                yield new Filings(
                        recorded, filed.plus(filing.drill(), of(filing.drill()).plus(filing.organization(), one)));
            }
            case FilingWithdrawn gone -> {
                var left = of(gone.drill()).minus(gone.organization());
                yield new Filings(
                        recorded, left.isEmpty() ? filed.minus(gone.drill()) : filed.plus(gone.drill(), left));
            }
        };
    }

    @Nullable
    DrillFiled find(DrillId drill, OrganizationId organization) {
        return of(drill).get(organization);
    }

    private PMap<OrganizationId, DrillFiled> of(DrillId drill) {
        return filed.getOrDefault(drill, HashTreePMap.empty());
    }
}
