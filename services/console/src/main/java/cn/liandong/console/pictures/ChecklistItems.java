package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import org.jspecify.annotations.Nullable;

/** Says what a checklist reads like, with the names that are known now. */
final class ChecklistItems {
    private ChecklistItems() {}

    static @Nullable Item checklist(Picture picture, IncidentId incident) {
        var view = picture.families().checklists().find(incident.value());
        return view == null
                ? null
                : new Item.Checklist(
                        incident.value(),
                        incident.value(),
                        view.plan().value(),
                        view.level(),
                        view.at(),
                        Items.seat(picture, view.post(), view.person()),
                        standDown(picture, view.standDown()),
                        view.items().stream().map(one -> listed(picture, one)).toList());
    }

    private static Item.@Nullable StandDownAsked standDown(Picture picture, @Nullable LevelStandDownAsked asked) {
        return asked == null
                ? null
                : new Item.StandDownAsked(
                        asked.number(),
                        asked.to(),
                        asked.at(),
                        asked.until(),
                        Items.seat(picture, asked.post(), asked.person()));
    }

    private static Item.Listed listed(Picture picture, ChecklistView.Listed one) {
        var item = one.item();
        var said = one.said();
        return new Item.Listed(
                item.name(),
                item.level(),
                item.text(),
                item.english(),
                one.organization().value(),
                picture.directory().name(one.organization()),
                one.state(),
                one.dueAt(),
                said == null ? null : said.at(),
                said == null ? null : Items.seat(picture, said.post(), said.person()),
                said == null ? null : said.reason(),
                said == null ? null : said.text());
    }
}
