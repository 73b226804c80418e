package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;

/** A chair that must never be empty. */
public record Post(PostId id, OrganizationId organization, PostKind kind, String name) {}
