package cn.liandong.console.rights;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;

/** What an officer's rights come from: the tier of the organization, and what the post is for. */
public record OfficerRole(Tier tier, PostKind post) {}
