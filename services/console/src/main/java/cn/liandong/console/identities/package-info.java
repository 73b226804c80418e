/**
 * Who somebody is by the word of an identity provider 身份提供方 (OpenID Connect, authorization code with PKCE). Decides nothing
 * of accounts and keeps nothing of a browser: what was begun lies sealed in the browser's own cookie, so that any console may
 * finish it.
 */
@NullMarked
package cn.liandong.console.identities;

import org.jspecify.annotations.NullMarked;
