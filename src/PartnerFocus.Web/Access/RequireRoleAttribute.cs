using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PartnerFocus.Web.Access;

/// <summary>
/// Opens a controller or action to the named roles. Anybody else gets the answer of a page that does not exist, so that nothing
/// is learned from asking. On an action it counts in place of the controller's.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireRoleAttribute(params FocusRole[] roles) : Attribute, IAuthorizationFilter
{
    public IReadOnlyList<FocusRole> Roles { get; } = roles;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.Focus();
        if (context.IsEffectivePolicy(this) && !Roles.Any(user.Roles.Contains))
        {
            context.Result = new NotFoundResult();
        }
    }
}
