package cn.liandong.console.signins;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.security.Principal;

/**
 * Who is signed in.
 *
 * @param session the sign-in, by which commands are told apart
 * @param account the account's own id
 */
public record Officer(
        CredentialId session,
        CredentialId account,
        String username,
        PostId post,
        OrganizationId organization,
        Jurisdiction jurisdiction)
        implements Principal {
    @Override
    public String getName() {
        return username;
    }
}
