#include "indexer/book/book.h"

namespace indexer::book {

std::span<const Page> safety_pages() {
  static const Page all[] = {
      {"private-email", "An e-mail address is that of an office, a role or the group.",
       "What is once published stays published; people who lead groups are often ill themselves.",
       "contact: {email: juniper.example.1961@gmail.com}", "contact: {email: support@example.org}"},
      {"private-profile", "A link does not lead to one person's own page.",
       "A group's page stays when its leader goes.",
       "contact: {social: [\"https://www.facebook.com/profile.php?id=1000\"]}",
       "contact: {social: [\"https://www.facebook.com/lighthousepaincircle\"]}"},
      {"private-name", "No person is named beside a number or an address.",
       "People call at night; a name and a number find a home.",
       "meets_note: Call Juniper Exampleton at 617-555-0100 before you come.",
       "meets_note: Call the office before you come."},
      {"contact-in-text", "Numbers and addresses stand under contact:, not in running text.",
       "There they can be called with one tap, checked, and taken out.",
       "description: For the address write to circle@example.org.",
       "description: The address is given on request."},
      {"private-address", "A home's address is not published.",
       "Whoever lives there did not ask for visitors for ever.",
       "place: {street: 12 Example Road Apt 4, city: Arlington, region: MA, country: US}",
       "place: {city: Arlington, region: MA, country: US}\naddress_visibility: area"},
      {"meeting-password", "A meeting's password or number is not published.",
       "Strangers walk in and disturb people who feel safe.",
       "meets_note: \"Zoom passcode: 123456\"", "meets_note: The link is sent on request."},
      {"private-details", "Nothing that belongs to one person stands in a listing.",
       "Tell the maintainers: what was once committed has to be taken out of the history.",
       "description: \"Bring your card. Example: SSN 000-00-0000.\"",
       "description: Bring your card."},
      {"link-password", "A link carries no password.", "Anyone who finds it walks in.",
       "join_url: https://zoom.us/j/123?pwd=abc", "join_url: https://example.org/sign-up"},
      {"link-credentials", "A link carries no name before its host.",
       "It gives a login away, or hides where the link leads.",
       "join_url: https://user:word@example.org/", "join_url: https://example.org/"},
      {"link-tracker", "A link carries no parameter that tells who sent its reader.",
       "What people look for here is nobody's business.",
       "join_url: https://example.org/?utm_source=kith", "join_url: https://example.org/"},
      {"link-shortener", "A link shows where it leads.", "Short links hide it, track, and die.",
       "join_url: https://bit.ly/abc", "join_url: https://example.org/"},
      {"link-host", "A link leads to a host of the open web.", "Others cannot open it.",
       "join_url: http://localhost/join", "join_url: https://example.org/join"},
  };
  return all;
}

}  // namespace indexer::book
