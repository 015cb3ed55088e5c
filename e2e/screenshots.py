# SPDX-License-Identifier: EUPL-1.2
"""Drives a browser over the demo and keeps pictures of it; started by screenshots.sh."""

import base64
import json
import pathlib
import re
import sys
import tempfile
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
GUIDE = HERE.parent / "docs" / "guide" / "images"
PAGES = HERE / "screenshots"
TERRITORY = "/t/demo"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# A picture of the guide weighs less than this, in bytes: its page is read on a phone.
HEAVIEST = 60_000


class Browser:
    """One window, spoken to by WebDriver."""

    def __init__(self, site, driver):
        self.site = site
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu",
                            "--hide-scrollbars", "--lang=fr-FR"]}
        options["prefs"] = {"intl.accept_languages": "fr-FR"}
        self.driver = driver + "/session"
        answer = self.send("", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.driver += "/" + answer["sessionId"]

    def send(self, path, body=None, method="POST"):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.driver + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise SystemExit(f"{path} {body}\n{json.load(fault)['value']['message']}") from None

    def command(self, name, **parameters):
        return self.send("/goog/cdp/execute", {"cmd": name, "params": parameters})

    def run(self, script, *arguments):
        return self.send("/execute/sync", {"script": script, "args": list(arguments)})

    def size(self, width, height):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)

    def visit(self, path):
        self.send("/url", {"url": self.site + path})

    def find(self, selector):
        self.send("/timeouts", {"implicit": 10_000})
        found = self.send("/element", {"using": "css selector", "value": selector})
        return "/element/" + found[ELEMENT]

    def click(self, selector):
        self.send(self.find(selector) + "/click", {})

    def type(self, selector, text):
        self.send(self.find(selector) + "/value", {"text": text})

    def enter(self, persona):
        """Comes in as one of the demo's people, or leaves."""
        self.command("Network.clearBrowserCookies")
        self.visit("/")
        if persona:
            self.click(f'form[action^="/entrer/{persona}"] button')

    def show(self, selector, gap=8):
        """Scrolls so that something stands at the top."""
        self.run("document.querySelector(arguments[0]).scrollIntoView();"
                 "scrollBy(0, -arguments[1])", selector, gap)

    def date_in_french(self):
        """Debian's browser speaks English alone; a French one would show the day first."""
        self.run("for (const e of document.querySelectorAll('input[type=date]')) {"
                 "  const day = e.value.split('-').reverse().join('/');"
                 "  e.type = 'text'; e.value = day; }")

    def show_end(self, selector, gap=24):
        """Scrolls so that something stands at the bottom."""
        self.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'end' });"
                 "scrollBy(0, arguments[1])", selector, gap)

    def link(self, pattern):
        """The first address of the page that looks so."""
        hrefs = self.run("return [...document.links].map(a => a.getAttribute('href'))")
        return next(href for href in hrefs if re.search(pattern, href))

    def picture(self, quality, whole=False):
        taken = self.command("Page.captureScreenshot", format="webp", quality=quality,
                             captureBeyondViewport=whole)
        return base64.b64decode(taken["data"])

    def close(self):
        self.send("", method="DELETE")


def keep(browser, name, start="main"):
    """What is on the screen from there on, as sharp as the weight allows."""
    if start:
        browser.show(start)
    for quality in (90, 80, 70, 60, 50):
        picture = browser.picture(quality)
        if len(picture) <= HEAVIEST:
            break
    else:
        raise SystemExit(f"{name}: {len(picture)} bytes")
    GUIDE.mkdir(parents=True, exist_ok=True)
    (GUIDE / f"{name}.webp").write_bytes(picture)
    print(f"{name}: {len(picture)} bytes")


def take_guide(browser):
    browser.size(900, 560)
    browser.enter(None)
    browser.visit("/connexion")
    keep(browser, "entrer", start="body")

    browser.enter("chef-de-projet")
    browser.visit(TERRITORY + "/actions?statut=late&statut=blocked")
    keep(browser, "lire", start=".filters")
    browser.show_end("main > :last-child")
    keep(browser, "exporter", start=None)

    browser.visit(TERRITORY + "/actions/3")
    browser.click('.head-edits a[href*="champs/status"]')
    browser.find("form[data-inplace]")
    browser.date_in_french()
    keep(browser, "modifier")

    browser.visit(TERRITORY + "/actions/3")
    browser.click(".past > summary")
    browser.run("document.querySelector('.past input[type=date]').value = '2025-12-31'")
    browser.date_in_french()
    browser.size(900, 330)
    browser.show_end(".past")
    keep(browser, "temps", start=None)
    browser.size(900, 560)

    take_notebook(browser)
    take_import(browser)
    take_people(browser)
    take_print(browser)


def take_notebook(browser):
    browser.visit(TERRITORY + "/carnet")
    browser.type("main textarea", "Avant le COPIL\n\n- relire les actions bloquées\n"
                                  "- appeler le service Bâtiments pour la chaufferie\n"
                                  "- demander à la DGS un créneau en janvier")
    browser.click("main form button")
    browser.visit(TERRITORY + "/carnet")
    keep(browser, "carnet")


def take_import(browser):
    rows = ["Titre de la fiche action;Statut;Date de fin;Personne pilote",
            "Suivre les fluides de 140 bâtiments communaux;Réalisé;mi-2027;",
            "Ouvrir un atelier vélo à Brezonnes;À venir;T2 2027;",
            "Planter et entretenir 60 km de haies;En cours;bientôt;"]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "retours-des-services.csv"
        file.write_text("\n".join(rows), encoding="utf-8-sig")
        browser.visit(TERRITORY + "/import/nouveau")
        browser.type('input[type="file"]', str(file))
        browser.run("document.querySelector('main select').selectedIndex = 1")
        browser.click('main form[enctype="multipart/form-data"] button')
        browser.find(".preview, .problems, main table")
    keep(browser, "importer")


def take_people(browser):
    browser.visit(TERRITORY + "/actions/3")
    person = browser.link("/personnes/")
    browser.visit(person)
    keep(browser, "annuaire")
    browser.visit(person + "/effacement")
    keep(browser, "donnees")


def take_print(browser):
    browser.visit(TERRITORY + "/actions/3")
    browser.command("Emulation.setEmulatedMedia", media="print")
    browser.size(720, 900)
    browser.run("document.body.style.padding = '24px'")
    keep(browser, "imprimer")
    browser.command("Emulation.setEmulatedMedia", media="")


VISITS = {
    "chef-de-projet": ["", "/plan", "/actions", "/actions/1", "/actions/1/histoire",
                       "/actions/1?etat-au=2025-12-31", "/journal", "/services", "/personnes",
                       "/import", "/import/nouveau", "/carnet", "/actions/9999",
                       "/actions/1?lang=en"],
    "elue-pilote": ["", "/actions/1"],
    "referent-dechets": ["", "/actions/46"],
    "dgs": ["", "/services"],
    "acteur": ["", "/actions"],
}


def take_pages(browser):
    PAGES.mkdir(exist_ok=True)
    for persona, paths in VISITS.items():
        browser.size(1280, 1500)
        browser.enter(persona)
        for path in paths:
            name = persona + (re.sub(r"[^a-z0-9]+", "-", path) or "-accueil")
            browser.visit(TERRITORY + path)
            for form, width in (("large", 1280), ("telephone", 360)):
                browser.size(width, 1500)
                (PAGES / f"{name}-{form}.webp").write_bytes(browser.picture(80, whole=True))
            printed = browser.command("Page.printToPDF", preferCSSPageSize=True)
            (PAGES / f"{name}.pdf").write_bytes(base64.b64decode(printed["data"]))
    browser.size(900, 1200)
    browser.enter(None)
    for path in ("/", "/connexion", "/aide", "/aide/modifier", "/aide/mots"):
        browser.visit(path)
        name = "tous" + (re.sub(r"[^a-z0-9]+", "-", path).rstrip("-") or "-entree")
        (PAGES / f"{name}.webp").write_bytes(browser.picture(80, whole=True))


def main(what, site, driver):
    browser = Browser(site, driver)
    try:
        {"guide": take_guide, "pages": take_pages}[what](browser)
    finally:
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
