package cn.liandong.console.walls;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import java.security.Principal;
import java.time.Instant;

/** A big screen that may look and do nothing else. */
public record Wall(CredentialId id, String name, Jurisdiction jurisdiction, Instant validUntil) implements Principal {
    @Override
    public String getName() {
        return id.value();
    }
}
