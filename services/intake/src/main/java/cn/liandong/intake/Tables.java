package cn.liandong.intake;

import cn.liandong.intake.followups.FollowUpTable;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.intake.matches.MatchTable;
import cn.liandong.intake.zones.Daylight;
import cn.liandong.intake.zones.ZoneTable;

/** What intake's rules look things up in; what they found stands in the entry. */
record Tables(Boundaries boundaries, ZoneTable zones, Daylight daylight, FollowUpTable followUps, MatchTable matches) {}
